import{q as o}from"./chunks/core-DuBQCYkq.js";import{t as r}from"./chunks/qr-Cyhl_s01.js";o("gk-qr",r);export{r as GkQr};

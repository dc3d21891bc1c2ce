import{q as r}from"./chunks/core-DuBQCYkq.js";import{t as o}from"./chunks/source-PnfIkqFw.js";r("gk-source",o);export{o as GkSource};

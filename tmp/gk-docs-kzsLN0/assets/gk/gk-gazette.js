import{q as e}from"./chunks/core-DuBQCYkq.js";import{t}from"./chunks/gazette-C4syaC_o.js";e("gk-gazette",t);export{t as GkGazette};

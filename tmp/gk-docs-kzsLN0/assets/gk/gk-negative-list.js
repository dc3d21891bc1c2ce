import{q as e}from"./chunks/core-DuBQCYkq.js";import{t}from"./chunks/negative-list-C-DDqM7f.js";e("gk-negative-list",t);export{t as GkNegativeList};

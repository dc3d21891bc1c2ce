import{q as a}from"./chunks/core-DuBQCYkq.js";import{t as o}from"./chunks/catalogue-CDx3XB6I.js";a("gk-catalogue",o);export{o as GkCatalogue};

// Written by scripts/components.mjs from the folders in src/components: defines every element.

export * from './elements.js';

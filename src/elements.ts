// Written by scripts/components.mjs from the folders in src/components: the classes, defining nothing.
export {};

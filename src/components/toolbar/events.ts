/** `gk-toolbar` fires no event of its own: what the visitor chooses is told to all elements by `gk-preferences` on `window`. */
export {};

/** `gk-source` fires no event of its own: the elements inside it do, once each. */
export {};

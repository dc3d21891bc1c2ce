// Written by scripts/components.mjs from the folders in src/components: each element by its name without `gk-`, loaded when it is asked for.
export const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  catalogue: () => import('../catalogue/define.js'),
  feedback: () => import('../feedback/define.js'),
  gazette: () => import('../gazette/define.js'),
  map: () => import('../map/define.js'),
  'negative-list': () => import('../negative-list/define.js'),
  qr: () => import('../qr/define.js'),
  replies: () => import('../replies/define.js'),
  toolbar: () => import('../toolbar/define.js'),
};

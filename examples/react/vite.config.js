export default { base: './', publicDir: '../data', oxc: { jsx: { runtime: 'automatic' } } };

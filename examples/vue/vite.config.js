import vue from '@vitejs/plugin-vue';

// gk- 开头的标签是自定义元素，不是 Vue 的组件。
export default { base: './', publicDir: '../data', plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('gk-') } } })] };

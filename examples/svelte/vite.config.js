import { svelte } from '@sveltejs/vite-plugin-svelte';

export default { base: './', publicDir: '../data', plugins: [svelte()] };

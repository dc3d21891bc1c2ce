import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import gk from './eslint/index.js';

const browserOnly = ['document', 'window', 'self', 'customElements', 'HTMLElement'].map(name => ({
  name, message: 'spec, data and models also run in Node.',
}));

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', 'storybook-static/**', '.cache/**', 'coverage/**', 'test-results/**', 'src/spec/generated/**', 'docs/api/**', 'docs-static/**', '**/*.d.ts', 'demo/**/vendor/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { gk } },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts', 'demo/receiver/**/*.ts', 'docs/site/**/*.ts'],
    extends: [...ts.configs.recommendedTypeChecked, lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/require-await': 'off', // an interface may be asynchronous where one implementation is not
      '@typescript-eslint/unbound-method': 'off', // lit event handlers are bound by Lit
      'wc/guard-super-call': 'off', // TypeScript knows what the base class has
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'gk/no-html-sinks': 'error',
      'gk/no-inline-style': 'error',
      'gk/css-floor': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'gk/import-direction': 'error', 'gk/element-names': 'error', 'gk/api-floor': 'error', 'gk/no-stringify': 'error',
      'max-lines': ['warn', { max: 300 }],
    },
  },
  { files: ['src/spec/**', 'src/models/json.ts'], rules: { 'gk/no-stringify': 'off' } },
  { files: ['src/spec/**', 'src/data/**', 'src/models/**'], rules: { 'no-restricted-globals': ['error', ...browserOnly] } },
  { files: ['src/cli/**'], rules: { 'gk/api-floor': 'off', 'gk/no-stringify': 'off', 'no-console': 'off' } },
  { files: ['src/base/define.ts', 'src/loader.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'],
    rules: {
      'no-restricted-exports': 'off', 'no-console': 'off', '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-argument': 'off', '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off', '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/require-await': 'off',
    },
  },
  // Hostile pages and sinks are what these tests are about.
  { files: ['test/**/*.ts'], rules: { 'gk/no-html-sinks': 'off', 'gk/no-inline-style': 'off', 'gk/css-floor': 'off' } },
);

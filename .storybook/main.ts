import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../demo/data', to: '/data' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: base => ({
    ...base,
    // The library's own vite.config.ts builds dist/; Storybook wants none of it.
    build: { ...base.build, lib: undefined, target: 'es2022', chunkSizeWarningLimit: 4000 },
  }),
};
export default config;

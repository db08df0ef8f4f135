import type { StorybookConfig } from '@storybook/web-components-vite';

/** The book of all elements for designers. Nothing it does leaves the machine. */
const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Grounds, outlines and rulers are tools of developers; the ground here belongs to the theme.
  features: { backgrounds: false, measure: false, outline: false, sidebarOnboardingChecklist: false },
  staticDirs: [{ from: '../examples/catalogue/catalogue.json', to: 'catalogue.json' }],
  viteFinal: (vite, { configType }) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      // Packages from their sources, so that a saved file is seen at once.
      conditions: ['source', 'module', 'browser', configType === 'PRODUCTION' ? 'production' : 'development'],
    },
    // The book is one page on a disk or a quiet server: pieces of this size are no matter.
    build: { ...vite.build, chunkSizeWarningLimit: 4096 },
  }),
};

export default config;

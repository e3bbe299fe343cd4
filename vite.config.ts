import 'vitest/config';
import { lingui } from '@lingui/vite-plugin';
import { preact } from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { configDefaults } from 'vitest/config';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { chunkGroups, fetchedAhead } from './src/cli/client-chunks.ts';
import { className, classNames } from './src/cli/client-class-names.ts';
import { spareDexie } from './src/cli/client-dexie.ts';
import { bareIcons } from './src/cli/client-icons.ts';
import { browserArguments, findBrowser } from './test/browser.ts';
import { wordIds } from './src/cli/client-word-ids.ts';

const BROWSER_ROOMS = ['storage', 'sync', 'ui', 'features', 'i18n', 'app'];

export default defineConfig({
  plugins: [
    preact({ babel: { plugins: ['@lingui/babel-plugin-lingui-macro'] } }),
    lingui({ failOnMissing: true }),
    wordIds(),
    classNames(),
    bareIcons(),
    spareDexie(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'sw',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,wasm}'],
        // What goes along with public pages; a tablet never shows it.
        globIgnores: ['result-preview.png', 'follow.js'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        rollupFormat: 'iife',
        buildPlugins: { vite: [{ name: 'torg-quiet-worker', config: () => ({ logLevel: 'warn' }) }] },
      },
      manifest: {
        id: '/',
        name: 'Torg – medborgarbudget',
        short_name: 'Torg',
        description: 'Idéer och röster på plats, också utan nät.',
        lang: 'sv',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#FBF8F2',
        theme_color: '#0A4256',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
  // The same two in today's syntax: what their packages name by default is written for browsers of ten years ago.
  resolve: {
    alias: [
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      { find: /^workbox-window$/, replacement: 'workbox-window/build/workbox-window.prod.mjs' },
    ],
  },
  css: { modules: { generateScopedName: className } },
  build: {
    target: 'es2022',
    minify: 'terser', // Slower than Vite's own, and half a kilobyte smaller where every one counts.
    terserOptions: { compress: { passes: 2 }, ecma: 2020, module: true },
    sourcemap: false,
    manifest: true,
    // Every browser that can hold the app offline preloads modules by itself.
    modulePreload: { polyfill: false, resolveDependencies: fetchedAhead },
    rolldownOptions: {
      output: { codeSplitting: { groups: chunkGroups() } },
      checks: { bundlerTimings: false },
    },
  },
  // Known before the first page asks: a dependency found later would reload the page, and a test in it.
  optimizeDeps: {
    // Served as it is built: `spareDexie` does not reach what is bundled beforehand.
    exclude: ['dexie'],
    include: [
      'preact',
      'preact/hooks',
      'preact-iso',
      'preact-iso/router',
      'preact-render-to-string',
      '@lingui/core',
      'lucide-preact',
      'zod/mini',
      'uqr',
      'pofile-ts',
      'zxing-wasm/reader',
      '@testing-library/preact',
      'axe-core',
      'fast-check',
      'workbox-window',
    ],
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:8788',
      '/healthz': 'http://127.0.0.1:8788',
      '^/r(?:/|$)': 'http://127.0.0.1:8788',
      '^/f(?:/|$)': 'http://127.0.0.1:8788',
      '^/calendar(?:/|$)': 'http://127.0.0.1:8788',
      '^/sign-in(?:/|$)': 'http://127.0.0.1:8788',
    },
  },
  test: {
    // Machines that run tests are noisy: a slow one is not a broken one.
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            'test/e2e/**',
            ...BROWSER_ROOMS.map((room) => `test/${room}/**`),
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          setupFiles: ['test/patience.ts'],
          include: BROWSER_ROOMS.map((room) => `test/${room}/**/*.test.{ts,tsx}`),
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser(), args: browserArguments },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/stage/built.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

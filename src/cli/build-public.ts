import { lingui } from '@lingui/vite-plugin';
import { preact } from '@preact/preset-vite';
import { build } from 'vite';
import { RESULTS } from '../wire/paths.ts';
import { PUBLIC_PAGES, ROOT } from './build.ts';
import { className, classNames } from './client-class-names.ts';
import { bareIcons } from './client-icons.ts';

/**
 * Builds what the server draws public pages with: a bundle that Node runs as it is (the server itself runs from its
 * sources, which know neither JSX nor stylesheets), and the styles and fonts of the pages. It lies in a hidden folder
 * within the client: what is hidden is neither served as a file nor kept by tablets.
 */
export async function buildPublic(): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    mode: 'production',
    base: `${RESULTS}/`,
    plugins: [
      preact({ babel: { plugins: ['@lingui/babel-plugin-lingui-macro'] } }),
      lingui({ failOnMissing: true }),
      classNames(),
      bareIcons(),
    ],
    css: { modules: { generateScopedName: className } },
    ssr: { noExternal: true },
    build: {
      ssr: 'src/features/public/paint.tsx',
      ssrEmitAssets: true,
      outDir: PUBLIC_PAGES,
      emptyOutDir: true,
      copyPublicDir: false,
      cssCodeSplit: false,
      cssMinify: true,
      target: 'es2023',
      minify: false,
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  });
}

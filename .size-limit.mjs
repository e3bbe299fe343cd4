import { readFileSync } from 'node:fs';

/** What Vite built from what: the chunks, their static imports and their styles. */
const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'));

/** The files that a page loads for these modules: their chunks, everything those import, and the styles of all. */
function filesOf(...modules) {
  const keys = new Set(modules);
  for (const key of keys) {
    if (!manifest[key]) throw new Error(`${key} is not a chunk of its own any more`);
    for (const imported of manifest[key].imports ?? []) keys.add(imported);
  }
  const files = [...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]);
  return [...new Set(files)].filter((file) => /\.(?:js|css)$/.test(file)).map((file) => `dist/${file}`);
}

const words = (...faces) => faces.map((face) => `src/i18n/locales/sv/${face}.po`);

export default [
  {
    name: 'from the first visit until a kiosk idea is saved',
    path: [
      'dist/layers.css',
      ...filesOf(
        'index.html',
        'src/app/tablet-root.tsx',
        ...words('app', 'field', 'kiosk'),
        'node_modules/workbox-window/build/workbox-window.prod.mjs',
      ),
    ],
    brotli: true,
    limit: '100 kB',
  },
];

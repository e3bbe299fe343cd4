import { expect, test } from 'vitest';

const sheets = import.meta.glob<string>('../../src/**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Properties and values that name a side of the window rather than a side of the text. */
const physical = [
  /(?:^|[\s;{])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b/,
  /(?:^|[\s;{])(?:left|right|top|bottom)\s*:/,
  /(?:^|[\s;{])border-(?:top|bottom)-(?:left|right)-radius\b/,
  /(?:^|[\s;{])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /(?:^|[\s;{])(?:min-|max-)?(?:width|height)\s*:/,
  /(?:^|[\s;{])overscroll-behavior-[xy]\s*:/,
];

/** `(max-width: ...)` in a media query asks about the window, which has no direction. */
function declarations(css: string): string {
  return css.replace(/\/\*.*?\*\//gs, '').replace(/@(?:media|container|supports)[^{]*/g, '');
}

test('no style sheet names left, right, top or bottom', () => {
  const found = Object.entries(sheets).flatMap(([path, css]) =>
    physical.flatMap((pattern) => {
      const match = pattern.exec(declarations(css));
      return match ? [`${path}: ${match[0].trim()}`] : [];
    }),
  );
  expect(Object.keys(sheets).length).toBeGreaterThan(30);
  expect(found).toEqual([]);
});

test('every style sheet stands in a layer, so that screens win over parts whatever the order of loading', () => {
  const loose = Object.entries(sheets)
    .filter(([path]) => path.endsWith('.module.css'))
    .filter(([, css]) => !/^\s*@layer (?:parts|screens) \{/.test(css.replace(/\/\*.*?\*\//gs, '')))
    .map(([path]) => path);
  expect(loose).toEqual([]);
});

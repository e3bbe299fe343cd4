import '../../src/ui/base.css';
import { cleanup, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Gallery } from '../../src/ui/gallery/gallery.tsx';

afterEach(cleanup);

const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: wanted,
    rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test.each([
  { language: 'sv', dir: 'ltr', theme: 'paper', face: 'kiosk' },
  { language: 'sv', dir: 'ltr', theme: 'sunlight', face: 'field' },
  { language: 'ar', dir: 'rtl', theme: 'paper', face: 'office' },
  { language: 'ar', dir: 'rtl', theme: 'sunlight', face: 'kiosk' },
])(
  'every part in $language, $theme and $face is without faults, AAA contrast included',
  async (look) => {
    render(<Gallery language={look.language} theme={look.theme} face={look.face} />);
    await screen.findByRole('heading', { level: 1, name: 'Delarna' });
    expect(document.documentElement.dir).toBe(look.dir);
    expect(await faults()).toEqual([]);
  },
  60_000,
);

test.each([
  { view: 'attract', face: 'kiosk', language: 'ar' },
  { view: 'question', face: 'kiosk', language: 'sv' },
  { view: 'field', face: 'field', language: 'sv' },
  { view: 'office', face: 'office', language: 'sv' },
])('the parts together make a $view screen without faults', async (look) => {
  render(<Gallery {...look} bare />);
  await screen.findByRole('heading', { level: 1 });
  expect(await faults()).toEqual([]);
});

test.each(['sv', 'ar'])('nothing in %s is wider than a screen of 320 px', async (language) => {
  await page.viewport(320, 640);
  render(<Gallery language={language} face="kiosk" />);
  await screen.findByRole('heading', { level: 1, name: 'Delarna' });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(800, 1280);
});

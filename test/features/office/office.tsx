import '../../../src/ui/base.css';
import { i18n } from '@lingui/core';
import { fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { page } from 'vitest/browser';
import { LocationProvider } from 'preact-iso/router';
import { OfficeFace } from '../../../src/features/office/office-face.tsx';
import { LiveRegion } from '../../../src/ui/announcer.tsx';
import { ToastRegion } from '../../../src/ui/toast.tsx';
import type { OfficeScene } from './scene.ts';

export { press } from '../../press.ts';

/** An office's screen, and the source language as it stands in the code. */
export async function speakSwedish(): Promise<void> {
  await page.viewport(1280, 800);
  i18n.loadAndActivate({ locale: 'sv', messages: {} });
  document.documentElement.lang = 'sv';
  document.documentElement.dir = 'ltr';
  document.documentElement.dataset['face'] = 'office';
}

/** Opens the office at an address, as the app does. */
export function openOffice({ office }: OfficeScene, address = '/office') {
  history.replaceState(null, '', address);
  const seen = { signedOut: 0 };
  const shown = render(
    <LocationProvider>
      <OfficeFace office={office} onSignOut={() => (seen.signedOut += 1)} />
      <ToastRegion closeLabel="Stäng" />
      <LiveRegion />
    </LocationProvider>,
  );
  return { seen, ...shown };
}

export const follow = async (name: string | RegExp) => {
  fireEvent.click(await screen.findByRole('link', { name }));
};

export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

export async function write(label: string | RegExp, words: string) {
  fireEvent.input(await screen.findByLabelText(label), { target: { value: words } });
}

export async function choose(label: string | RegExp, value: string) {
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
}

/** What axe finds on the page as it stands now. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import css from './on-paper.module.css';

export type OnPaperProps = { children: ComponentChildren };

/**
 * What the browser prints instead of the page, for as long as this stands on the page. It is kept beside the app, so
 * that sheets have the paper to themselves, edge to edge, and is not shown on the screen.
 */
export function OnPaper({ children }: OnPaperProps) {
  const [host] = useState(paperHost);
  useLayoutEffect(() => {
    document.body.append(host);
    return () => {
      render(null, host);
      host.remove();
    };
  }, [host]);
  useLayoutEffect(() => {
    render(<>{children}</>, host);
  });
  return null;
}

function paperHost(): HTMLElement {
  const host = document.createElement('div');
  host.className = css['root'] ?? '';
  return host;
}

const FACES = ['400 16px', '700 16px'].flatMap((face) => [
  `${face} 'Atkinson Hyperlegible Next Variable'`,
  `${face} 'Torg Zero'`,
]);

/** Opens the browser's print dialog, with the typeface loaded: what is not on the screen has not asked for it. */
export async function printNow(): Promise<void> {
  await Promise.all(FACES.map((face) => document.fonts.load(face, 'Åå0')));
  print();
}

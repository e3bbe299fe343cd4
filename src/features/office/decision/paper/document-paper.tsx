import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { ClipboardCopy } from 'lucide-preact';
import { Button } from '../../../../ui/button.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { OnPaper, printNow } from '../../print/on-paper.tsx';
import { PrintButton } from '../../print/print-button.tsx';
import form from '../../shell/form.module.css';
import css from './document.module.css';

export type DocumentPaperProps = {
  /** "Skriv ut utkastet". */
  printLabel: string;
  onPrint?: (() => Promise<void>) | undefined;
  children: ComponentChildren;
};

/** An official document on A4: on the screen as it will be printed, and as text for the municipality's own template. */
export function DocumentPaper({ printLabel, onPrint = printNow, children }: DocumentPaperProps) {
  const shownRef = useRef<HTMLElement>(null);
  const copy = async () => {
    const article = shownRef.current;
    const copied = article !== null && (await copyText(article));
    showToast(
      copied
        ? { kind: 'done', text: t`Texten är kopierad. Klistra in den i er egen mall.` }
        : {
            kind: 'problem',
            text: t`Webbläsaren lät inte texten kopieras. Markera den och kopiera för hand.`,
          },
    );
  };
  return (
    <>
      <div class={form['actions']}>
        <PrintButton kind="primary" onPrint={onPrint}>
          {printLabel}
        </PrintButton>
        <Button icon={ClipboardCopy} onClick={() => void copy()}>
          {t`Kopiera texten`}
        </Button>
      </div>
      <OnPaper>
        <article class={css['page']} lang="sv" dir="ltr">
          {children}
        </article>
      </OnPaper>
      <article class={css['shown']} lang="sv" dir="ltr" ref={shownRef}>
        {children}
      </article>
    </>
  );
}

/** Puts a document on the clipboard, with its headings and tables and as plain text; false where the browser refuses. */
async function copyText(article: HTMLElement): Promise<boolean> {
  const clean = article.cloneNode(true);
  if (!(clean instanceof HTMLElement)) return false;
  for (const each of clean.querySelectorAll('[class]')) each.removeAttribute('class');
  const as = (type: string, text: string) => new Blob([text], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': as('text/html', clean.innerHTML),
        'text/plain': as('text/plain', article.innerText),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** A place that the writer fills in: marked, so that nobody takes it for text. */
export const ToWrite = ({ children }: { children: ComponentChildren }) => (
  <p class={css['toWrite']}>
    <strong>Att skriva:</strong> {children}
  </p>
);

import type { ComponentChildren } from 'preact';
import { OnPaper } from './on-paper.tsx';
import css from './paper-form.module.css';

export type PaperFormProps = { children: ComponentChildren };

/** A form on one or more A4 pages: on the screen as a sheet on the table, and on paper with nothing around it. */
export function PaperForm({ children }: PaperFormProps) {
  return (
    <>
      <OnPaper>
        <article class={css['page']}>{children}</article>
      </OnPaper>
      <article class={css['shown']}>{children}</article>
    </>
  );
}

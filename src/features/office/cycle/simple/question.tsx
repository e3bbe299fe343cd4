import type { ComponentChildren } from 'preact';
import { number as figure } from '../../../../i18n/format.ts';
import css from './simple.module.css';

/** One of the numbered questions, with the fields that answer it. */
export function Question({
  number,
  title,
  children,
}: {
  number: number;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <fieldset class={css['question']}>
      <legend class={css['legend']}>
        <span class={css['number']}>{figure(number)}</span>
        <span>{title}</span>
      </legend>
      {children}
    </fieldset>
  );
}

import { plural } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import css from './close.module.css';
import type { Harvest } from './harvest.ts';

/** What the day brought, in large figures. */
export function HarvestFigures({ harvest, languages }: { harvest: Harvest; languages: string }) {
  const { ideas, languages: tags, visitors, batches, sheets } = harvest;
  return (
    <ul class={css['figures']}>
      <Figure value={ideas} words={plural(ideas, { one: 'idé', other: 'idéer' })} large />
      <Figure
        value={tags.length}
        words={plural(tags.length, { one: 'språk', other: 'språk' })}
        note={languages}
        large
      />
      <Figure value={visitors} words={plural(visitors, { one: 'besökare', other: 'besökare' })} />
      <Figure
        value={batches}
        words={plural(batches, { one: 'bunt röstsedlar', other: 'buntar röstsedlar' })}
        note={plural(sheets, { one: '# sedel', other: '# sedlar' })}
      />
    </ul>
  );
}

type FigureProps = { value: number; words: string; note?: string; large?: boolean };

function Figure({ value, words, note, large }: FigureProps) {
  return (
    <li class={css['figure']} data-large={large ? '' : undefined}>
      <span class={css['value']}>{number(value)}</span> <span class={css['words']}>{words}</span>
      {note !== undefined && note !== '' && <span class={css['note']}>{note}</span>}
    </li>
  );
}

import { plural, t } from '@lingui/core/macro';
import type { State } from '../../../domain/log/state.ts';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { isApproved, listOf, openedOf, publishedOf } from '../../../domain/outcome/count-standing.ts';
import { authorName } from '../words/author-words.ts';
import type { PhaseName } from './phases.ts';

/** What a phase that is done left behind, in a line; `when` says an instant. */
export function traceOf(
  phase: PhaseName,
  count: StartedCount,
  state: State,
  when: (instant: string) => string,
): string | undefined {
  const by = (fact: { readonly author: string; readonly at: string }): string => {
    const [name, time] = [authorName(state, fact.author), when(fact.at)];
    return t`${name}, ${time}.`;
  };
  switch (phase) {
    case 'begin':
      return by(count.started);
    case 'strip': {
      const [first] = listOf(count) ?? [];
      if (!first) return undefined;
      const votes = plural(first.inners, { one: '# röst på listan.', other: '# röster på listan.' });
      return said(votes, by(first));
    }
    case 'lots': {
      const made = state.lots.get(count.cycle)?.made;
      if (!made) return undefined;
      const lines = plural(made.said.length, {
        one: '# rad ur rummet och kontorets ord.',
        other: '# rader ur rummet och kontorets ord.',
      });
      return said(lines, by(made));
    }
    case 'open': {
      const parts = openedOf(count);
      if (!parts) return undefined;
      const failed = parts.reduce((sum, part) => sum + part.failed.length, 0);
      const opened = plural(parts[0].opened, { one: '# röst öppnad.', other: '# röster öppnade.' });
      const rest = plural(failed, { one: '# gick inte att räkna.', other: '# gick inte att räkna.' });
      return said(opened, failed === 0 ? '' : rest, by(parts[0]));
    }
    case 'tally':
      return count.tallied && by(count.tallied);
    case 'approve': {
      const names = [...count.approvals.values()]
        .filter(({ digest }) => digest === count.tallied?.digest)
        .flatMap(({ author, witness }) => [
          authorName(state, author),
          ...(witness === undefined ? [] : [witness]),
        ]);
      return isApproved(count) ? `${[...new Set(names)].join(', ')}.` : undefined;
    }
    case 'publish': {
      const [first] = publishedOf(count) ?? [];
      return first && by(first);
    }
  }
}

const said = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

import { t } from '@lingui/core/macro';
import type { State } from '../../../../domain/log/state.ts';
import { authorName } from '../../words/author-words.ts';

/** The name of a tablet of the manifest: one that a form names by a number nobody knows here is `#` and the number. */
export function tabletAt(state: State, author: string): string {
  if (!author.startsWith('#')) return authorName(state, author);
  const tablet = author.slice(1);
  return t`Platta ${tablet}, som inte är känd här`;
}

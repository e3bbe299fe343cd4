import { t } from '@lingui/core/macro';
import type { State } from '../../../domain/log/state.ts';
import { tabletNumber } from '../tablets/tablet-list.ts';

/** Who wrote or carried something, as people say it: "Platta 3", a member's name, the server. */
export function authorName(state: State, author: string): string {
  const tablet = tabletNumber(state, author);
  if (tablet !== undefined) return t`Platta ${tablet}`;
  if (author.startsWith('device:')) return t`Okänd platta`;
  if (author === 'server') return t`Servern`;
  return state.members.get(author.slice('member:'.length))?.joined?.name ?? t`Okänd medlem`;
}

import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { State } from '../../../../domain/log/state.ts';
import type { Noted } from '../../../../domain/meeting/meeting-note.ts';
import { dotted } from '../../../../i18n/dotted.ts';
import { day, dayOf } from '../../../../i18n/format.ts';
import { to } from '../../place.ts';
import { proposalTitle } from '../proposal-rows.ts';

/** Something that a note is tied to, and where that is. */
export type Reference = { readonly href: string; readonly name: string };

/** The event that a note is from, by its day. */
export function eventOf(state: State, cycle: Cycle, { event }: Noted): Reference {
  const plan = state.events.get(event)?.plan;
  const name = plan
    ? dotted(day(dayOf(plan.starts, cycle.timeZone)), plan.name)
    : t`En träff som inte finns här`;
  return { href: to.event(event), name };
}

/** The proposals that a note is about. */
export const proposalsIn = (state: State, cycle: Cycle, { proposals }: Noted): readonly Reference[] =>
  proposals.map((id) => {
    const held = state.proposals.get(id);
    const title = held && proposalTitle(cycle, held);
    return { href: to.proposal(id), name: title?.text ?? t`(utan rubrik)` };
  });

import type { PhaseOpeningEntry } from '../../domain/cycle/phase-opening.ts';
import { obstaclesToPhase, type OpenPhaseRefusal } from '../../domain/cycle/phase-opening-decisions.ts';
import { heldFast, type HeldFast, mayTouch } from '../../domain/cycle/phase-freeze.ts';
import { fold } from '../../domain/log/fold.ts';
import { type Entry, readEntry } from '../../domain/log/kinds.ts';
import { emptyState, type State } from '../../domain/log/state.ts';
import type { Desk } from './desk.ts';
import { flush } from './ledger.ts';

const words: Readonly<Record<OpenPhaseRefusal['code'], string>> = {
  'phase.already-open': 'this step is open already',
  'phase.no-safeguard': 'a text that ideas wait for is not adopted',
  'phase.no-way-in': 'no event is planned, and no idea has come in',
  'phase.no-criteria': 'the round has no criteria',
};

/** Why a step of a round may not be opened, or undefined. An honest office has asked the same questions. */
export async function obstacleToPhase(
  desk: Desk,
  { subject, data }: PhaseOpeningEntry,
): Promise<string | undefined> {
  if (subject !== data.cycle) return 'the opening of a step has its round as its subject';
  const state = await stateAround(desk, data.cycle, ['safeguard.adopted', 'phase.opened']);
  const configured = state.cycles.get(data.cycle);
  if (!configured) return 'there is no such round';
  if (configured.revision !== data.revision) return 'the round has been set up anew since';
  const [obstacle] = obstaclesToPhase({ configured, ...state }, data.step);
  return obstacle && words[obstacle.code];
}

/** Why a set-up of a round may not be let in, or undefined: it would take something from those who take part already. */
export async function heldFastBy(
  desk: Desk,
  { data }: Extract<Entry, { kind: 'cycle.configured' }>,
): Promise<string | undefined> {
  const { cycle } = data;
  const about = await roundEntries(desk, cycle.id, ['cycle.configured', 'phase.opened', 'vote.opened']);
  const known = fold(emptyState(), about);
  const held = known.cycles.get(cycle.id)?.cycle;
  if (!held || !mayTouch(held, cycle)) return undefined;
  const found = heldFast(held, cycle, { ...known, ...(await peopleIn(desk)) });
  return found.length === 0 ? undefined : found.map(heldWords).join('; ');
}

function heldWords(held: HeldFast): string {
  switch (held.part) {
    case 'area':
      return `ideas or events name the area ${held.what}`;
    case 'language':
      return `ideas are open, and ${held.what} would go`;
    case 'theme':
      return `ideas name the theme ${held.what}`;
    case 'idea-age':
      return 'ideas are open, and their lowest age would change';
    case 'criteria':
      return 'ideas are being worked with, and the criteria would change';
    case 'voters':
      return 'the vote is open, and who may vote would change';
  }
}

async function stateAround(desk: Desk, cycle: string, kinds: readonly Entry['kind'][]): Promise<State> {
  const about = await roundEntries(desk, cycle, ['cycle.configured', ...kinds]);
  return { ...fold(emptyState(), about), ...(await peopleIn(desk)) };
}

/** Every idea and every plan of an event: few acts ask for them, and those are rare. */
async function peopleIn(desk: Desk): Promise<Pick<State, 'ideas' | 'events'>> {
  const { trx, process } = desk.ledger;
  const rows = await trx
    .selectFrom('entry')
    .select('bytes')
    .where('process', '=', process)
    .where('kind', 'in', ['idea.collected', 'event.planned'])
    .execute();
  const { ideas, events } = fold(emptyState(), readAll(rows));
  return { ideas, events };
}

/** What the log holds about a round under its own name. */
async function roundEntries(
  { ledger }: Desk,
  subject: string,
  kinds: readonly Entry['kind'][],
): Promise<readonly Entry[]> {
  await flush(ledger);
  const rows = await ledger.trx
    .selectFrom('entry')
    .select('bytes')
    .where('process', '=', ledger.process)
    .where('subject', '=', subject)
    .where('kind', 'in', kinds)
    .execute();
  return readAll(rows);
}

const readAll = (rows: readonly { readonly bytes: string | null }[]): readonly Entry[] =>
  rows.flatMap(({ bytes }) => {
    const read = bytes === null ? undefined : readEntry(bytes);
    return read?.ok ? [read.value] : [];
  });

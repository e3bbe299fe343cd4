import { lastWords, type Standing, standingOf } from '../ideas/acts.ts';
import type { AreaId } from '../log/ids.ts';
import { type Change, type Feasible, type FeasibilityQuestion, sameChange } from './change.ts';
import { type Move, type Proposal, type ProposalState, sameMove } from './proposal.ts';
import type { Wording } from './wording.ts';

/** Whether a proposal is there at all: it was begun, and that was not taken back. */
export const isBegun = (proposal: Proposal | undefined): proposal is Proposal =>
  proposal?.drafted !== undefined && !proposal.takenBack.has(proposal.drafted.entry);

/** Whether an idea belongs to a proposal. Where two disagree it does: no origin is lost by accident. */
export function originStanding(proposal: Proposal, idea: string): Standing<boolean> {
  const words = lastWords(proposal.origins.get(idea) ?? new Map(), proposal.takenBack);
  return standingOf(
    [...words].sort((x, y) => Number(y.value) - Number(x.value)),
    (x, y) => x === y,
  );
}

/** The ideas that a proposal comes from, sorted by id. */
export const originsOf = (proposal: Proposal): readonly string[] =>
  [...proposal.origins.keys()].filter((idea) => originStanding(proposal, idea).stands?.value === true).sort();

/**
 * What stands in a field (`fieldOf`), what others wrote in it without knowing of each other, and what the next change
 * comes after. With several last words the newest stands until somebody chooses.
 */
export const fieldStanding = (proposal: Proposal, field: string): Standing<Change> =>
  standingOf(lastWords(proposal.fields.get(field) ?? new Map(), proposal.takenBack), sameChange);

/** The fields that two changed without knowing of each other to different things, sorted: somebody must choose. */
export const disputedFields = (proposal: Proposal): readonly string[] =>
  [...proposal.fields.keys()].filter((field) => fieldStanding(proposal, field).against.length > 0).sort();

/** Where it stands. Of several last words one that lets it go on comes before one that does not. */
export function moveStanding(proposal: Proposal): Standing<Move> {
  const words = lastWords(proposal.moves, proposal.takenBack);
  const on = words.filter(({ value }) => value.to !== 'ended');
  const ended = words.filter(({ value }) => value.to === 'ended');
  return standingOf([...on, ...ended], sameMove);
}

export const stateOf = (proposal: Proposal): ProposalState =>
  moveStanding(proposal).stands?.value.to ?? 'new';

/** Whether somebody must choose between what two have done. */
export const isProposalDisputed = (proposal: Proposal): boolean =>
  disputedFields(proposal).length > 0 || moveStanding(proposal).against.length > 0;

/** What a proposal says, field by field; what nobody has filled in is undefined, or not there. */
export type ProposalContent = {
  readonly title: Wording;
  readonly text: Wording;
  readonly area: AreaId | undefined;
  readonly theme: string | undefined;
  /** Whole units of the cycle's currency, once. */
  readonly cost: number | undefined;
  /** The same, every year. */
  readonly yearly: number | undefined;
  readonly carrier: string | undefined;
  readonly feasibility: ReadonlyMap<
    FeasibilityQuestion,
    { readonly answer: Feasible; readonly note: string }
  >;
};

/** A proposal is never changed in place: what it says is found out once. */
const known = new WeakMap<Proposal, ProposalContent>();

/** What a proposal says as it stands. */
export function contentOf(proposal: Proposal): ProposalContent {
  const held = known.get(proposal);
  if (held) return held;
  const found = readContent(proposal);
  known.set(proposal, found);
  return found;
}

function readContent(proposal: Proposal): ProposalContent {
  const title: { language: string; text: string }[] = [];
  const text: { language: string; text: string }[] = [];
  const feasibility = new Map<FeasibilityQuestion, { answer: Feasible; note: string }>();
  let [area, theme, cost, yearly, carrier]: [AreaId?, string?, number?, number?, string?] = [];
  for (const field of [...proposal.fields.keys()].sort()) {
    const change = fieldStanding(proposal, field).stands?.value;
    switch (change?.field) {
      case 'title':
      case 'text':
        if (change.value.trim() !== '')
          (change.field === 'title' ? title : text).push({ language: change.language, text: change.value });
        break;
      case 'area':
        area = change.value ?? undefined;
        break;
      case 'theme':
        theme = change.value === '' ? undefined : change.value;
        break;
      case 'cost':
        cost = change.value ?? undefined;
        break;
      case 'yearly':
        yearly = change.value ?? undefined;
        break;
      case 'carrier':
        carrier = change.value === '' ? undefined : change.value;
        break;
      case 'feasibility':
        feasibility.set(change.question, { answer: change.value, note: change.note });
        break;
      case undefined:
    }
  }
  return { title, text, area, theme, cost, yearly, carrier, feasibility };
}

/** The proposals of a round that are there, by id. */
export const proposalsOf = (proposals: ReadonlyMap<string, Proposal>, cycle: string): readonly Proposal[] =>
  [...proposals.values()]
    .filter((proposal) => isBegun(proposal) && proposal.drafted?.cycle === cycle)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

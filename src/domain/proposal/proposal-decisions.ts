import { type Env, stamp } from '../log/entry.ts';
import type { CycleId, EntryId, IdeaId, ProposalId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { type Change, fieldOf, PROPOSAL_TEXT_MAX, sameChange, type Wanted, withAfter } from './change.ts';
import type { FateKnown } from './fate.ts';
import { obstacleToWork, type IdeaObstacle, type WorkKnown } from './idea-endings.ts';
import {
  type Move,
  ORIGINS_MAX,
  type Proposal,
  type ProposalEntry,
  type ProposalState,
  sameMove,
} from './proposal.ts';
import {
  contentOf,
  disputedFields,
  fieldStanding,
  isBegun,
  moveStanding,
  originsOf,
  originStanding,
} from './proposal-standing.ts';
import { reasonFrom, type ReasonRefusal, type WrittenReason } from './reason.ts';

type Decided<Failure> = Result<readonly ProposalEntry[], Failure>;

/** A fault in a field: `params.field` names it (`fieldOf`). */
type FieldCode = 'proposal.too-long' | 'proposal.bad-amount';
type Gone = Refusal<'proposal.unknown'>;

export type DraftRefusal =
  IdeaObstacle | Refusal<'proposal.no-origin' | 'proposal.too-many-origins' | FieldCode>;

/**
 * Begins proposals of the same ideas: one (of one idea, or of several that are merged), or several (what was too much
 * for one is split). `parts` says what each is to say from the beginning. Refuses no ideas, too many, ideas that
 * do not go on or are taken for something else, and fields over their limits.
 */
export function draftProposals(
  command: {
    readonly cycle: CycleId;
    readonly origins: readonly IdeaId[];
    readonly from?: ProposalId | undefined;
    readonly parts: readonly { readonly proposal: ProposalId; readonly says: readonly Wanted[] }[];
  },
  known: WorkKnown,
  env: Env,
): Decided<DraftRefusal> {
  const origins = [...new Set(command.origins)];
  if (origins.length === 0) return refuse('proposal.no-origin');
  if (origins.length > ORIGINS_MAX) return refuse('proposal.too-many-origins', { most: ORIGINS_MAX });
  for (const idea of origins) {
    const obstacle = obstacleToWork(known, idea);
    if (obstacle) return { ok: false, refusal: obstacle };
  }
  const fault = command.parts.flatMap(({ says }) => says.flatMap((wanted) => faultIn(wanted) ?? []))[0];
  if (fault) return { ok: false, refusal: fault };
  const { cycle, from } = command;
  return accept(
    command.parts.map(({ proposal, says }) =>
      stamp(env, {
        kind: 'proposal.drafted' as const,
        version: 1,
        subject: proposal,
        data: {
          cycle,
          origins,
          ...(from !== undefined && { from }),
          changes: says.map((wanted) => withAfter(wanted, [])),
        },
      }),
    ),
  );
}

export type EditRefusal = Gone | Refusal<FieldCode | 'proposal.unchanged'>;

/**
 * Writes fields anew. Each change says what its author had read (`after`), so that it replaces that and nothing else:
 * what somebody else wrote in the meantime stands beside it until a person chooses. Refuses what changes nothing, texts
 * over their limits, and amounts that are none.
 */
export function editProposal(
  command: { readonly proposal: string; readonly changes: readonly Change[] },
  known: FateKnown,
  env: Env,
): Decided<EditRefusal> {
  const held = known.proposals.get(command.proposal);
  if (!isBegun(held)) return refuse('proposal.unknown');
  const changes = command.changes.filter((change) => isNews(held, change));
  const fault = changes.flatMap((change) => faultIn(change) ?? [])[0];
  if (fault) return { ok: false, refusal: fault };
  if (changes.length === 0) return refuse('proposal.unchanged');
  return accept([
    stamp(env, { kind: 'proposal.edited' as const, version: 1, subject: held.id, data: { changes } }),
  ]);
}

/** Whether a change says what the field does not say already, or settles who was right. */
function isNews(held: Proposal, change: Change): boolean {
  const { stands, against } = fieldStanding(held, fieldOf(change));
  if (!stands) return change.value !== '' && change.value !== null;
  return against.length > 0 || !sameChange(stands.value, change);
}

function faultIn(wanted: Wanted): Refusal<FieldCode> | undefined {
  const { field, value } = wanted;
  const name = fieldOf(wanted);
  const [most, text] =
    field === 'feasibility'
      ? [PROPOSAL_TEXT_MAX.note, wanted.note]
      : field === 'title' || field === 'text' || field === 'theme' || field === 'carrier'
        ? [PROPOSAL_TEXT_MAX[field], value]
        : [0, ''];
  if (text.length > most)
    return refuse('proposal.too-long', { field: name, most, length: text.length }).refusal;
  if (typeof value === 'number' && (!Number.isSafeInteger(value) || value < 0))
    return refuse('proposal.bad-amount', { field: name }).refusal;
  return undefined;
}

export type OriginRefusal =
  Gone | IdeaObstacle | Refusal<'proposal.unchanged' | 'proposal.no-origin' | 'proposal.too-many-origins'>;

/** Lets an idea belong to a proposal, or not any more. Refuses to leave a proposal without any. */
export function setOrigin(
  command: { readonly proposal: string; readonly idea: IdeaId; readonly belongs: boolean },
  known: WorkKnown,
  env: Env,
): Decided<OriginRefusal> {
  const { idea, belongs } = command;
  const held = known.proposals.get(command.proposal);
  if (!isBegun(held)) return refuse('proposal.unknown');
  const origins = originsOf(held);
  const { stands, against, last } = originStanding(held, idea);
  if ((stands?.value ?? false) === belongs && against.length === 0) return refuse('proposal.unchanged');
  if (!belongs && origins.every((other) => other === idea)) return refuse('proposal.no-origin');
  if (belongs && origins.length >= ORIGINS_MAX)
    return refuse('proposal.too-many-origins', { most: ORIGINS_MAX });
  const obstacle = belongs ? obstacleToWork(known, idea) : undefined;
  if (obstacle) return { ok: false, refusal: obstacle };
  const data = { idea, belongs, after: [...last] };
  return accept([stamp(env, { kind: 'proposal.origin-set' as const, version: 1, subject: held.id, data })]);
}

export type MoveRefusal =
  | Gone
  | ReasonRefusal
  | Refusal<
      | 'proposal.unchanged'
      | 'proposal.no-title'
      | 'proposal.no-text'
      | 'proposal.no-cost'
      | 'proposal.disputed'
    >;

/** Where somebody wants a proposal to stand. */
export type WantedMove =
  { readonly to: Exclude<ProposalState, 'ended'> } | { readonly to: 'ended'; readonly reason: WrittenReason };

/**
 * Says how far a proposal has come. Refuses a finished one without title and text in the first language of the round, or
 * without what it costs, or with fields that two have written differently; and to end it without a reason.
 */
export function moveProposal(
  command: {
    readonly proposal: string;
    readonly move: WantedMove;
    /** Of the round, the first one first. */
    readonly languages: readonly string[];
  },
  known: FateKnown,
  env: Env,
): Decided<MoveRefusal> {
  const held = known.proposals.get(command.proposal);
  if (!isBegun(held)) return refuse('proposal.unknown');
  const made = moveFrom(held, command.move, command.languages);
  if (!made.ok) return made;
  const { stands, against, last } = moveStanding(held);
  if (against.length === 0 && sameMove(stands?.value ?? { to: 'new' }, made.value))
    return refuse('proposal.unchanged');
  const data = { move: made.value, after: [...last] };
  return accept([stamp(env, { kind: 'proposal.moved' as const, version: 1, subject: held.id, data })]);
}

function moveFrom(held: Proposal, move: WantedMove, languages: readonly string[]): Result<Move, MoveRefusal> {
  if (move.to === 'ended') {
    const reason = reasonFrom(move.reason, languages);
    return reason.ok ? accept({ to: 'ended' as const, reason: reason.value }) : reason;
  }
  if (move.to !== 'proposal') return accept({ to: move.to });
  if (disputedFields(held).length > 0) return refuse('proposal.disputed');
  const { title, text, cost } = contentOf(held);
  const [first] = languages;
  if (title.every(({ language }) => language !== first)) return refuse('proposal.no-title');
  if (text.every(({ language }) => language !== first)) return refuse('proposal.no-text');
  return cost === undefined ? refuse('proposal.no-cost') : accept({ to: move.to });
}

export type TakeBackRefusal = Gone | Refusal<'act.unknown' | 'act.not-yours' | 'act.withdrawn'>;

/** Takes back an act of one's own; to take back the beginning is to undo the whole. Others' acts are answered with acts. */
export function takeBackAct(
  command: { readonly proposal: string; readonly act: EntryId },
  known: FateKnown,
  env: Env,
): Decided<TakeBackRefusal> {
  const held = known.proposals.get(command.proposal);
  if (!held) return refuse('proposal.unknown');
  const author = authorOf(held, command.act);
  if (author === undefined) return refuse('act.unknown');
  if (author !== env.author) return refuse('act.not-yours');
  if (held.takenBack.has(command.act)) return refuse('act.withdrawn');
  const data = { act: command.act };
  return accept([
    stamp(env, { kind: 'proposal.act-withdrawn' as const, version: 1, subject: held.id, data }),
  ]);
}

function authorOf(held: Proposal, act: string): string | undefined {
  if (held.drafted?.entry === act) return held.drafted.author;
  for (const acts of [held.moves, ...held.fields.values(), ...held.origins.values()]) {
    const author = acts.get(act)?.author;
    if (author !== undefined) return author;
  }
  return undefined;
}

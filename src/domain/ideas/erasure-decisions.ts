import { Day, type Env, stamp } from '../log/entry.ts';
import { EntryId, type IdeaId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { photosOf } from './photo-decisions.ts';
import type { State } from '../log/state.ts';
import type { Safeguard } from '../cycle/safeguard.ts';
import {
  type Erasure,
  ERASURE_REASON_MAX,
  type ErasureEntry,
  type ErasureOutcome,
  erasedBy,
  openRequests,
  type RequestWay,
  restrictions,
} from './erasure.ts';

type Decided<Code extends string> = Result<ErasureEntry, Refusal<Code>>;

export type RequestRefusal = Refusal<RequestCode>;
type RequestCode = 'erasure.no-day' | 'erasure.day-ahead' | 'erasure.open-already' | 'erasure.erased';

/**
 * Notes that somebody asked for an idea to be erased: on which day and how, and not who. Refuses a day to come, a second
 * request while one waits, and an idea that is erased.
 */
export function requestErasure(
  command: { readonly idea: IdeaId; readonly day: string; readonly way: RequestWay },
  known: { readonly erasure: Erasure; readonly today: string },
  env: Env,
): Decided<RequestCode> {
  const { day, way } = command;
  const held = known.erasure;
  if (!Day.safeParse(day).success) return refuse('erasure.no-day');
  if (day > known.today) return refuse('erasure.day-ahead');
  if (openRequests(held).length > 0) return refuse('erasure.open-already');
  if (erasedBy(held)) return refuse('erasure.erased');
  return accept(
    stamp(env, {
      kind: 'idea.erasure-requested' as const,
      version: 1,
      subject: command.idea,
      data: { day, way },
    }),
  );
}

/** A decision as it is written: what is erased names the line of the plan that allows it. */
export type WrittenOutcome = {
  readonly as: ErasureOutcome['as'];
  readonly reason: string;
  readonly clause: string;
};

export type DecideRefusal = Refusal<DecideCode>;
type DecideCode =
  | 'erasure.unknown'
  | 'erasure.decided'
  | 'erasure.no-reason'
  | 'erasure.reason-too-long'
  | 'erasure.no-plan'
  | 'erasure.no-clause';

/**
 * Decides a request. Refuses one that is not known or is decided, a missing reason, and to erase where no plan is adopted
 * that allows it: the law then has the idea restricted instead.
 */
export function decideErasure(
  command: { readonly idea: IdeaId; readonly request: string } & WrittenOutcome,
  known: { readonly erasure: Erasure; readonly plan: Safeguard | undefined },
  env: Env,
): Decided<DecideCode> {
  const held = known.erasure;
  const request = EntryId.safeParse(command.request);
  if (!request.success || !held.requests.has(request.data)) return refuse('erasure.unknown');
  if (held.decisions.has(request.data)) return refuse('erasure.decided');
  const reason = command.reason.trim();
  const fault = faultInReason(reason);
  if (fault) return { ok: false, refusal: fault };
  const decided = (outcome: ErasureOutcome) =>
    accept(
      stamp(env, {
        kind: 'idea.erasure-decided' as const,
        version: 1,
        subject: command.idea,
        data: { request: request.data, outcome },
      }),
    );
  if (command.as !== 'erased') return decided({ as: command.as, reason });
  if (!known.plan) return refuse('erasure.no-plan');
  const clause = command.clause.trim();
  if (!clausesOf(known.plan).includes(clause)) return refuse('erasure.no-clause');
  return decided({ as: 'erased', plan: EntryId.parse(known.plan.entry), clause, reason });
}

export type LiftRefusal = Refusal<LiftCode>;
type LiftCode = 'erasure.not-restricted' | 'erasure.no-reason' | 'erasure.reason-too-long';

/** Lets an idea be worked with again. Refuses where nothing restricts it, and without a reason. */
export function liftRestriction(
  command: { readonly idea: IdeaId; readonly reason: string },
  erasure: Erasure,
  env: Env,
): Decided<LiftCode> {
  const decisions = restrictions(erasure).map(({ entry }) => EntryId.parse(entry));
  if (decisions.length === 0) return refuse('erasure.not-restricted');
  const reason = command.reason.trim();
  const fault = faultInReason(reason);
  if (fault) return { ok: false, refusal: fault };
  return accept(
    stamp(env, {
      kind: 'idea.restriction-lifted' as const,
      version: 1,
      subject: command.idea,
      data: { decisions, reason },
    }),
  );
}

function faultInReason(reason: string): Refusal<'erasure.no-reason' | 'erasure.reason-too-long'> | undefined {
  if (reason === '') return { code: 'erasure.no-reason', params: {} };
  if (reason.length <= ERASURE_REASON_MAX) return undefined;
  return { code: 'erasure.reason-too-long', params: { most: ERASURE_REASON_MAX, length: reason.length } };
}

/** The lines of a plan, any of which may be the one that allows something to be erased. */
export const clausesOf = ({ text }: Pick<Safeguard, 'text'>): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/**
 * The entries that hold what somebody left and what was written about it: the idea itself, every published version,
 * its photos and what proposals show of them, its translations, the contact details, and what colleagues noted, passed on and answered, since any of it may
 * repeat its words. None where all of it is gone.
 */
export function wordsOfIdea(
  {
    ideas,
    photos,
    proposalPhotos,
    ideaWork,
    contacts,
    translations,
  }: Pick<State, 'ideas' | 'photos' | 'proposalPhotos' | 'ideaWork' | 'contacts' | 'translations'>,
  id: string,
): readonly EntryId[] {
  const idea = ideas.get(id);
  const work = ideaWork.get(id);
  const own = new Set<string>(photosOf({ photos }, id).map((photo) => photo.id));
  const entries = [
    ...(idea ? [idea.entry] : []),
    ...(contacts.get(id)?.keys() ?? []),
    ...own,
    ...drawnFrom(proposalPhotos, own),
    ...[...(translations.get(id)?.values() ?? [])].flatMap((acts) => [...acts.keys()]),
    ...(work ? [...work.triage.keys(), ...work.publication.keys(), ...work.ending.keys()] : []),
    ...(work?.typed ? [work.typed.entry] : []),
  ];
  return entries.map((entry) => EntryId.parse(entry));
}

/** The photos of proposals that were drawn from these. */
const drawnFrom = (
  proposalPhotos: State['proposalPhotos'],
  photos: ReadonlySet<string>,
): readonly EntryId[] =>
  [...proposalPhotos.values()].flatMap(({ added }) =>
    [...added.values()].flatMap(({ entry, from }) => (from !== undefined && photos.has(from) ? [entry] : [])),
  );

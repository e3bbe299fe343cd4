import { type Env, stamp } from '../../src/domain/log/entry.ts';
import { EntryId, IdeaId, mintUuid, ProposalId } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import type { Change } from '../../src/domain/proposal/change.ts';
import { TEXT_FIELDS } from '../../src/domain/translation/translation.ts';
import { seeded, testEnv } from './env.ts';
import { CYCLE, EVENT } from './values.ts';

const few = (seed: number): string => mintUuid(seeded(seed % 3));

/** The id that the entry of this seed gets, so that acts come after one another. */
const entryOf = (seed: number): EntryId => {
  const env = testEnv(seed);
  return EntryId.parse(mintUuid(env.random));
};

/** A maker for one entry of each kind by which ideas become proposals, or do not. */
export function proposalMakers(
  env: Env,
  base: { readonly version: number; readonly subject: string },
  seed: number,
): (() => Entry)[] {
  const after = seed % 4 === 0 ? [] : [entryOf(seed - 1), entryOf(seed + 1)];
  const words = [{ language: 'sv', text: `Därför ${seed}` }];
  const idea = IdeaId.parse(few(seed));
  const changes: Change[] = [
    { field: 'title', language: 'sv', value: `Förslag ${seed}`, after },
    { field: 'cost', value: seed % 5 === 0 ? null : seed, after },
    { field: 'feasibility', question: 'land', value: 'solve', note: `Fråga ${seed}`, after },
  ];
  return [
    () => stamp(env, { ...base, kind: 'idea.ended', data: { reason: { words }, after } }),
    () => stamp(env, { ...base, kind: 'idea.resumed', data: { after } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'proposal.drafted',
        data: {
          cycle: CYCLE,
          origins: [idea],
          ...(seed % 2 === 0 && { from: ProposalId.parse(few(seed + 1)) }),
          changes,
        },
      }),
    () => stamp(env, { ...base, kind: 'proposal.edited', data: { changes } }),
    () =>
      stamp(env, { ...base, kind: 'proposal.origin-set', data: { idea, belongs: seed % 3 === 0, after } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'proposal.moved',
        data: {
          move:
            seed % 2 === 0
              ? { to: 'meeting' as const }
              : { to: 'ended' as const, reason: { words, formulation: 'unclear' } },
          after,
        },
      }),
    () => stamp(env, { ...base, kind: 'proposal.act-withdrawn', data: { act: entryOf(seed + 1) } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'proposal.photo-added',
        data: {
          photo: { hash: (seed % 16).toString(16).repeat(64), bytes: 9000, width: 400, height: 300 },
          seen: { language: 'sv', text: `En brygga ${seed}` },
          ...(seed % 2 === 0 && { from: entryOf(seed + 1) }),
        },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'proposal.photo-kept',
        data: { photo: entryOf(seed + 1), kept: seed % 3 === 0, after },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'formulation.written',
        data: { cycle: CYCLE, words, offered: seed % 3 !== 0, after },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'text.translated',
        data: {
          cycle: CYCLE,
          field: TEXT_FIELDS[seed % 3] ?? 'words',
          from: 'sv',
          source: `Därför ${seed % 2}`,
          language: seed % 4 === 0 ? 'ar' : 'en',
          text: seed % 5 === 0 ? '' : `Because ${seed}`,
          by: `Tolk ${seed % 2}`,
          after,
        },
      }),
    ...assessmentMakers(env, base, seed, after),
    () =>
      stamp(env, {
        ...base,
        kind: 'meeting.noted',
        data: {
          noted: {
            cycle: CYCLE,
            event: EVENT,
            proposals: [ProposalId.parse(few(seed))],
            met: 'Tolv boende',
            said: `De sade ${seed}`,
            changed: '',
          },
          after,
        },
      }),
    () => stamp(env, { ...base, kind: 'meeting.note-withdrawn', data: { act: entryOf(seed + 1) } }),
  ];
}

function assessmentMakers(
  env: Env,
  base: { readonly version: number; readonly subject: string },
  seed: number,
  after: EntryId[],
): (() => Entry)[] {
  const scores = [{ criterion: 'Trygghet', scale: 5, score: seed % 6, reason: `Därför att ${seed}` }];
  const about = { entry: entryOf(seed + 1), author: env.author };
  return [
    () =>
      stamp(env, {
        ...base,
        kind: 'assessment.finished',
        data: { cycle: CYCLE, scores, blind: seed % 3 !== 0, after },
      }),
    () => stamp(env, { ...base, kind: 'assessment.received', data: about }),
    () =>
      stamp(env, {
        ...base,
        kind: 'assessment.opened',
        data: { ...about, at: env.now, blind: seed % 2 === 0, scores, after },
      }),
    () => stamp(env, { ...base, kind: 'assessment.withdrawn', data: { act: entryOf(seed + 1) } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'assessment.talked',
        data: { note: `Vi kom överens ${seed}`, about: [entryOf(seed + 1)], after },
      }),
  ];
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Env } from '../../../src/domain/log/entry.ts';
import { EntryId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import {
  addProposalPhoto,
  keepProposalPhoto,
  photosOfProposal,
} from '../../../src/domain/proposal/proposal-photo-decisions.ts';
import { PROPOSAL_PHOTOS_MAX, SEEN_MAX } from '../../../src/domain/proposal/proposal-photo.ts';
import { takeBackAct } from '../../../src/domain/proposal/proposal-decisions.ts';
import { ANNA, BO, by, codeOf, merged, PATH, PIER, stateOfAll, taken } from './scene.ts';

const photo = { hash: 'a'.repeat(64), bytes: 9000, width: 400, height: 300 };
const adds = (read: readonly Entry[], env: Env, text = 'En brygga', proposal: string = PIER) =>
  addProposalPhoto({ proposal, photo, seen: { language: 'sv', text } }, stateOfAll(read), env);
const keeps = (read: readonly Entry[], env: Env, entry: string, kept: boolean) =>
  keepProposalPhoto({ proposal: PIER, photo: EntryId.parse(entry), kept }, stateOfAll(read), env);
const seenIn = (read: readonly Entry[]) => {
  const { shown, away } = photosOfProposal(stateOfAll(read), PIER);
  return { shown: shown.map(({ seen }) => seen.text), away: away.map(({ seen }) => seen.text) };
};

describe('a photo of a proposal', () => {
  test('is shown with what is seen on it, the first one first', () => {
    const first = taken(adds(merged(), by(ANNA, 10), ' En brygga '));
    const all = [...merged(), first, taken(adds([...merged(), first], by(BO, 11), 'En skiss'))];
    expect(seenIn(all)).toEqual({ shown: ['En brygga', 'En skiss'], away: [] });
  });

  test('is refused without words for who does not see it, with too many, and where there is no proposal', () => {
    expect(codeOf(adds(merged(), by(ANNA, 10), ' '))).toBe('photo.not-described');
    expect(codeOf(adds(merged(), by(ANNA, 10), 'x'.repeat(SEEN_MAX + 1)))).toBe('photo.described-too-long');
    expect(codeOf(adds(merged(), by(ANNA, 10), 'En brygga', PATH))).toBe('proposal.unknown');
    const begun = merged();
    const beginning = begun.find(({ kind }) => kind === 'proposal.drafted')?.id;
    const undone = taken(
      takeBackAct({ proposal: PIER, act: EntryId.parse(beginning) }, stateOfAll(begun), by(ANNA, 9)),
    );
    expect(codeOf(adds([...begun, ...undone], by(ANNA, 10)))).toBe('proposal.unknown');
  });

  test('is taken away and put back by anybody who works with proposals', () => {
    const added = taken(adds(merged(), by(ANNA, 10)));
    const begun = [...merged(), added];
    const away = [...begun, taken(keeps(begun, by(BO, 11), added.id, false))];
    expect(seenIn(away)).toEqual({ shown: [], away: ['En brygga'] });
    expect(codeOf(keeps(away, by(ANNA, 12), added.id, false))).toBe('photo.unchanged');
    const back = [...away, taken(keeps(away, by(ANNA, 12), added.id, true))];
    expect(seenIn(back)).toEqual({ shown: ['En brygga'], away: [] });
    expect(codeOf(keeps(back, by(ANNA, 13), merged()[0]?.id ?? '', false))).toBe('photo.unknown');
  });

  test('that one takes away while another puts it back is not shown, until somebody chooses', () => {
    const added = taken(adds(merged(), by(ANNA, 10)));
    const begun = [...merged(), added];
    const away = [...begun, taken(keeps(begun, by(BO, 11), added.id, false))];
    const both = [
      ...away,
      taken(keeps(away, by(ANNA, 13), added.id, true)),
      taken(keeps(begun, by(BO, 12), added.id, false)),
    ];
    expect(seenIn(both).shown).toEqual([]);
    expect(seenIn([...both, taken(keeps(both, by(ANNA, 14), added.id, true))]).shown).toHaveLength(1);
  });

  test('is one of ten at most, and taking one away makes room', () => {
    let all: readonly Entry[] = merged();
    for (let at = 0; at < PROPOSAL_PHOTOS_MAX; at += 1) all = [...all, taken(adds(all, by(ANNA, 10 + at)))];
    expect(codeOf(adds(all, by(ANNA, 30)))).toBe('photo.too-many');
    const first = all.find(({ kind }) => kind === 'proposal.photo-added')?.id ?? '';
    const room = [...all, taken(keeps(all, by(ANNA, 31), first, false))];
    const full = [...room, taken(adds(room, by(ANNA, 32)))];
    expect(codeOf(keeps(full, by(ANNA, 33), first, true))).toBe('photo.too-many');
  });

  test('is the same to every reader, in whatever order entries come', () => {
    const added = taken(adds(merged(), by(ANNA, 10)));
    const begun = [...merged(), added];
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 5 }), fc.infiniteStream(fc.nat()), (keep, ranks) => {
        const all = keep.reduce<readonly Entry[]>((known, kept, at) => {
          const made = keeps(
            known.slice(0, begun.length + at),
            by(at % 2 === 0 ? ANNA : BO, 20 + at),
            added.id,
            kept,
          );
          return made.ok ? [...known, made.value] : known;
        }, begun);
        const shuffled = all
          .map((entry) => ({ entry, rank: ranks.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ entry }) => entry);
        expect(seenIn(shuffled)).toEqual(seenIn(all));
      }),
      { numRuns: 50 },
    );
  });
});

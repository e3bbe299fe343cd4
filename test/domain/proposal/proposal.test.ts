import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntryId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { Wanted } from '../../../src/domain/proposal/change.ts';
import {
  draftProposals,
  editProposal,
  moveProposal,
  setOrigin,
  takeBackAct,
} from '../../../src/domain/proposal/proposal-decisions.ts';
import {
  contentOf,
  disputedFields,
  fieldStanding,
  isBegun,
  isProposalDisputed,
  moveStanding,
  originsOf,
  proposalsOf,
  stateOf,
} from '../../../src/domain/proposal/proposal-standing.ts';
import { CYCLE } from '../values.ts';
import {
  ANNA,
  because,
  BENCH,
  BO,
  by,
  codeOf,
  edited,
  having,
  IDEAS,
  LANGUAGES,
  LIGHT,
  merged,
  moved,
  PATH,
  PIER,
  proposalIn,
  stateOfAll,
  taken,
  TITLE,
} from './scene.ts';

const title = (value: string): Wanted => ({ field: 'title', language: 'sv', value });
const cost = (value: number): Wanted => ({ field: 'cost', value });
const titleOf = (entries: readonly Entry[]) => contentOf(proposalIn(entries)).title[0]?.text;

describe('where a proposal comes from', () => {
  test('several ideas become one proposal, which keeps every one of them', () => {
    expect(originsOf(proposalIn(merged()))).toEqual([BENCH, LIGHT].toSorted());
  });

  test('one idea becomes two proposals, which both keep it', () => {
    const parts = [PIER, PATH].map((proposal) => ({ proposal, says: [TITLE] }));
    const split = taken(
      draftProposals({ cycle: CYCLE, origins: [BENCH], parts }, stateOfAll(IDEAS), by(ANNA, 5)),
    );
    const all = [...IDEAS, ...split];
    expect(proposalsOf(stateOfAll(all).proposals, CYCLE)).toHaveLength(2);
    expect(originsOf(proposalIn(all, PATH))).toEqual([BENCH]);
    expect(originsOf(proposalIn(all, PIER))).toEqual([BENCH]);
  });

  test('an idea is taken out again, the last one is not, and where two disagree it stays in', () => {
    const all = merged();
    const known = stateOfAll(all);
    const out = taken(setOrigin({ proposal: PIER, idea: LIGHT, belongs: false }, known, by(ANNA, 6)));
    expect(originsOf(proposalIn([...all, ...out]))).toEqual([BENCH]);
    const last = setOrigin(
      { proposal: PIER, idea: BENCH, belongs: false },
      stateOfAll([...all, ...out]),
      by(BO, 7),
    );
    expect(codeOf(last)).toBe('proposal.no-origin');
    const back = taken(
      setOrigin({ proposal: PIER, idea: LIGHT, belongs: true }, stateOfAll([...all, ...out]), by(ANNA, 7)),
    );
    const againstIt = taken(setOrigin({ proposal: PIER, idea: LIGHT, belongs: false }, known, by(BO, 9)));
    expect(originsOf(proposalIn([...all, ...out, ...back, ...againstIt]))).toContain(LIGHT);
  });

  test('to take back the beginning is to undo the whole, and only one’s own is taken back', () => {
    const all = merged();
    const act = EntryId.parse(all.at(-1)?.id);
    expect(codeOf(takeBackAct({ proposal: PIER, act }, stateOfAll(all), by(BO, 8)))).toBe('act.not-yours');
    const undone = taken(takeBackAct({ proposal: PIER, act }, stateOfAll(all), by(ANNA, 8)));
    expect(isBegun(proposalIn([...all, ...undone]))).toBe(false);
    expect(proposalsOf(stateOfAll([...all, ...undone]).proposals, CYCLE)).toEqual([]);
  });
});

describe('two who edit the same proposal without knowing of each other', () => {
  test('fields that one of them changed are taken, whoever sends first', () => {
    const all = merged();
    const anna = edited(all, by(ANNA, 20), title('Lång brygga'));
    const bo = edited(all, by(BO, 10), cost(90_000));
    for (const order of [
      [...all, ...anna, ...bo],
      [...bo, ...anna, ...all],
    ]) {
      const proposal = proposalIn(order);
      expect(contentOf(proposal)).toMatchObject({ title: [{ text: 'Lång brygga' }], cost: 90_000 });
      expect(disputedFields(proposal)).toEqual([]);
    }
  });

  test('a field that both changed shows both, and whoever reads both settles it', () => {
    const all = merged();
    const both = [
      ...all,
      ...edited(all, by(ANNA, 20), title('Lång brygga'), cost(1)),
      ...edited(all, by(BO, 10), title('Bred brygga')),
    ];
    const proposal = proposalIn(both);
    expect(disputedFields(proposal)).toEqual(['title/sv']);
    const { stands, against } = fieldStanding(proposal, 'title/sv');
    expect([stands, ...against].map((act) => act?.value.value)).toEqual(['Lång brygga', 'Bred brygga']);
    const settled = proposalIn([...both, ...edited(both, by(ANNA, 1), title('Bred brygga'))]);
    expect(isProposalDisputed(settled)).toBe(false);
    expect(contentOf(settled).title[0]?.text).toBe('Bred brygga');
    expect(contentOf(settled).cost).toBe(1);
  });

  test('what was read when the editor was opened decides, not what has arrived since', () => {
    const all = merged();
    const change = having(all, title('Bred brygga'));
    const arrived = [...all, ...edited(all, by(ANNA, 20), title('Lång brygga'))];
    const saved = taken(editProposal({ proposal: PIER, changes: [change] }, stateOfAll(arrived), by(BO, 30)));
    expect(disputedFields(proposalIn([...arrived, ...saved]))).toEqual(['title/sv']);
  });

  test('the same words from both are no dispute', () => {
    const all = merged();
    const both = [...all, ...edited(all, by(ANNA, 20), title('X')), ...edited(all, by(BO, 21), title('X'))];
    expect(disputedFields(proposalIn(both))).toEqual([]);
  });

  test('every edit can be read, in whatever order they came, and all readers agree', () => {
    const edit = fc.record({ who: fc.boolean(), knows: fc.nat(10), value: fc.nat(3), minute: fc.nat(59) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (edits, ranks) => {
        const all: Entry[] = [...merged()];
        const start = all.length;
        for (const { who, knows, value, minute } of edits) {
          const read = all.slice(0, start + Math.min(knows, all.length - start));
          const env = by(who ? ANNA : BO, minute);
          const changes = [having(read, title(`Titel ${value}`))];
          const made = editProposal({ proposal: PIER, changes }, stateOfAll(read), env);
          if (made.ok) all.push(...made.value);
        }
        const shuffled = all
          .map((entry) => ({ entry, rank: ranks.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ entry }) => entry);
        expect(titleOf(shuffled)).toBe(titleOf(all));
        expect(disputedFields(proposalIn(shuffled))).toEqual(disputedFields(proposalIn(all)));
        expect(proposalIn(all).fields.get('title/sv')?.size).toBe(1 + all.length - start);
      }),
      { numRuns: 60 },
    );
  });

  test('an edit that is taken back gives the field to what stood before', () => {
    const all = merged();
    const edit = edited(all, by(ANNA, 20), title('Lång brygga'));
    const act = EntryId.parse(edit[0]?.id);
    const known = stateOfAll([...all, ...edit]);
    const undone = taken(takeBackAct({ proposal: PIER, act }, known, by(ANNA, 21)));
    expect(titleOf([...all, ...edit, ...undone])).toBe('Brygga');
  });
});

describe('what a proposal refuses', () => {
  test('texts over their limits, amounts that are none, and changes that change nothing', () => {
    const all = merged();
    const refusal = (wanted: Wanted) =>
      codeOf(editProposal({ proposal: PIER, changes: [having(all, wanted)] }, stateOfAll(all), by(ANNA, 9)));
    expect(refusal(title('x'.repeat(121)))).toBe('proposal.too-long');
    expect(refusal(cost(1.5))).toBe('proposal.bad-amount');
    expect(refusal(cost(-1))).toBe('proposal.bad-amount');
    expect(refusal(TITLE)).toBe('proposal.unchanged');
    expect(refusal({ field: 'carrier', value: '' })).toBe('proposal.unchanged');
  });

  test('to be finished before it has a title, a text and a cost, or while two say different things', () => {
    const all = merged();
    const finish = (known: readonly Entry[]) =>
      codeOf(
        moveProposal(
          { proposal: PIER, move: { to: 'proposal' }, languages: LANGUAGES },
          stateOfAll(known),
          by(ANNA, 9),
        ),
      );
    expect(finish(all)).toBe('proposal.no-text');
    const text = edited(all, by(ANNA, 8), { field: 'text', language: 'sv', value: 'En brygga.' });
    expect(finish([...all, ...text])).toBe('proposal.no-cost');
    const whole = [...all, ...text, ...edited(all, by(ANNA, 8), cost(5))];
    expect(finish(whole)).toBe(undefined);
    expect(finish([...whole, ...edited(all, by(BO, 8), cost(6))])).toBe('proposal.disputed');
  });

  test('to end without a reason in the language of the municipality', () => {
    const all = merged();
    const end = (language: string, text: string) =>
      codeOf(
        moveProposal(
          {
            proposal: PIER,
            move: { to: 'ended', reason: { words: [{ language, text }] } },
            languages: LANGUAGES,
          },
          stateOfAll(all),
          by(ANNA, 9),
        ),
      );
    expect(end('sv', '  ')).toBe('reason.missing');
    expect(end('en', 'Too dear')).toBe('reason.missing');
    expect(end('sv', 'x'.repeat(1001))).toBe('reason.too-long');
    expect(end('sv', 'Den är för dyr.')).toBe(undefined);
  });
});

describe('how far a proposal has come', () => {
  test('is new until somebody says something else, and who disagrees offline is heard', () => {
    const all = merged();
    expect(stateOf(proposalIn(all))).toBe('new');
    const both = [
      ...all,
      ...moved(all, because('För dyr.'), by(ANNA, 30)),
      ...moved(all, { to: 'meeting' }, by(BO, 20)),
    ];
    expect(stateOf(proposalIn(both))).toBe('meeting');
    expect(moveStanding(proposalIn(both)).against).toHaveLength(1);
    const settled = [...both, ...moved(both, because('För dyr.'), by(BO, 10))];
    expect(stateOf(proposalIn(settled))).toBe('ended');
    expect(isProposalDisputed(proposalIn(settled))).toBe(false);
  });
});

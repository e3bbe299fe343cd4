import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nameOfficer, sealAsConcern } from '../../src/domain/ideas/concern-decisions.ts';
import { erasedBy, noErasure } from '../../src/domain/ideas/erasure.ts';
import { decideErasure, requestErasure, wordsOfIdea } from '../../src/domain/ideas/erasure-decisions.ts';
import { publishIdea, triageIdea } from '../../src/domain/ideas/idea-decisions.ts';
import { type Author, byDevice, byMember, stamp } from '../../src/domain/log/entry.ts';
import { fold } from '../../src/domain/log/fold.ts';
import { CycleId, IdeaId, KeyId, MemberId, type ProcessId } from '../../src/domain/log/ids.ts';
import type { Role } from '../../src/domain/log/kind.ts';
import { type Entry, readEntry } from '../../src/domain/log/kinds.ts';
import type { Result } from '../../src/domain/log/refusal.ts';
import { emptyState, type State } from '../../src/domain/log/state.ts';
import type { Safeguard } from '../../src/domain/cycle/safeguard.ts';
import { openSealedConcern, sealConcern } from '../../src/sealing/concern.ts';
import { makeOfficeKey, wrapOfficeKey } from '../../src/sealing/office-key.ts';
import { type Data, DATABASE, openData } from '../../src/server/data.ts';
import { restore } from '../../src/server/restore.ts';
import { CHAIN_START } from '../../src/wire/pull.ts';
import type { Verdict } from '../../src/wire/push.ts';
import { PUBLIC_KEY } from './house.ts';
import { newDevice, newEpoch, pushed, random, writer } from './street.ts';

const SECRET = 'Bänk utanför Kim Lundgrens port';
const NOTE = 'Ring Kim om hunden';
const COVERED = 'Bänk utanför en port med blå dörr';
const EPOCH = newEpoch();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torg-erasure-'));
  return () => rmSync(folder, { recursive: true });
});

function given<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** The files of the database as a thief of the disk reads them: side files, freed pages and all. */
const bytesOnDisk = (): string =>
  readdirSync(folder)
    .filter((name) => name === DATABASE || name.startsWith(`${DATABASE}-`))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');
const onDisk = (text: string): boolean => bytesOnDisk().includes(Buffer.from(text).toString('latin1'));

async function takenBy(data: Data, author: Author, entries: readonly Entry[]): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const [at, entry] of entries.entries()) {
    const expects = await data.store.lastOf(entry.subject);
    const arrival = pushed(entry, { epoch: EPOCH, seq: seq + at, expects });
    const { verdicts: said } = await data.store.take({ author, carrier: author, entries: [arrival] });
    verdicts.push(...said);
  }
  seq += entries.length;
  return verdicts;
}
let seq = 1;

async function stateOf(data: Data): Promise<State> {
  const page = await data.store.pull({ parties: ['coordinator'] }, { after: 0, chain: CHAIN_START });
  const entries = page.entries.flatMap(({ bytes }) => {
    const read = bytes === null ? undefined : readEntry(bytes);
    return read?.ok ? [read.value] : [];
  });
  return fold(emptyState(), entries);
}

async function coordinator(data: Data): Promise<Author> {
  const { token } = await data.invite(['coordinator']);
  const { id } = given(await data.store.join({ token, account: randomUUID(), name: 'Åsa' }));
  return byMember(id);
}

async function tablet(data: Data): Promise<Author> {
  const device = newDevice();
  const { code } = await data.drawCode();
  given(await data.store.enrol({ code, device, publicKey: PUBLIC_KEY }));
  return byDevice(device);
}

/** The plan that the archivist adopted, as the office holds it. */
const plan = (cycle: CycleId): Safeguard => ({
  cycle,
  about: 'retention',
  revision: 1,
  text: 'Idéer: raderas på begäran.',
  by: 'Arkivarien',
  day: '2026-05-01',
  author: 'server',
  at: '2026-05-01T10:00:00.000Z',
  entry: randomUUID(),
});

type Left = { readonly idea: Entry; readonly id: IdeaId; readonly office: Author; readonly from: Author };

/** An idea is left, noted upon and published; a copy with the same id and other bytes lies in quarantine. */
async function leave(data: Data): Promise<Left> {
  const { process } = await data.store.standing();
  const [from, office] = [await tablet(data), await coordinator(data)];
  const idea = writer(process, from, data.now).idea(SECRET);
  if (idea.kind !== 'idea.collected') throw new Error('no idea');
  await takenBy(data, from, [idea]);
  await takenBy(data, from, [{ ...idea, data: { ...idea.data, text: `${SECRET} igen` } }]);
  const id = IdeaId.parse(idea.subject);
  const env = { process, author: office, now: data.now(), random };
  const triaged = given(triageIdea({ idea: id, verdict: { as: 'idea' }, note: NOTE }, undefined, env));
  const work = fold(emptyState(), triaged).ideaWork.get(id);
  const version = { cycle: idea.data.cycle, title: COVERED, text: '', language: 'sv' };
  const published = given(publishIdea({ idea: id, version, lookedThrough: true }, work, env));
  await takenBy(data, office, [...triaged, ...published]);
  return { idea, id, office, from };
}

/** The coordinator takes a request down, decides it, and the words go. */
async function eraseIt(data: Data, { idea, id, office }: Left, process: ProcessId): Promise<void> {
  if (idea.kind !== 'idea.collected') throw new Error('no idea');
  const env = { process, author: office, now: data.now(), random };
  const today = data.now().slice(0, 10);
  const asked = given(
    requestErasure({ idea: id, day: today, way: 'visit' }, { erasure: noErasure, today }, env),
  );
  await takenBy(data, office, [asked]);
  const adopted = plan(CycleId.parse(idea.data.cycle));
  const erasure = (await stateOf(data)).erasures.get(id) ?? noErasure;
  const outcome = { as: 'erased', reason: 'Behövs inte', clause: 'Idéer: raderas på begäran.' } as const;
  const decided = given(
    decideErasure({ idea: id, request: asked.id, ...outcome }, { erasure, plan: adopted }, env),
  );
  const erased = stamp(env, {
    kind: 'entries.erased' as const,
    version: 1,
    subject: id,
    data: { entries: [...wordsOfIdea(await stateOf(data), id)], reason: decided.id },
  });
  const verdicts = await takenBy(data, office, [decided, erased]);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
}

describe('an idea that is erased by decision', () => {
  test('is nowhere in the files of the database: not its words, its notes, its published version or a copy held back', async () => {
    const data = await openData({ dataFolder: folder });
    const left = await leave(data);
    for (const text of [SECRET, `${SECRET} igen`, NOTE, COVERED]) expect(onDisk(text)).toBe(true);
    const { process } = await data.store.standing();
    await eraseIt(data, left, process);
    for (const text of [SECRET, NOTE, COVERED]) expect(onDisk(text)).toBe(false);
    const state = await stateOf(data);
    expect(state.ideas.size).toBe(0);
    expect(erasedBy(state.erasures.get(left.id) ?? noErasure)?.outcome.reason).toBe('Behövs inte');
    if (left.idea.kind === 'idea.collected')
      expect(await data.store.followed(left.idea.data.receipt)).toEqual([]);
    await data.close();
    for (const text of [SECRET, NOTE, COVERED]) expect(onDisk(text)).toBe(false);
  });

  test('does not come back with an older backup, nor with the tablet that sends it again', async () => {
    const copy = join(folder, 'copy.backup');
    const before = await openData({ dataFolder: folder });
    const left = await leave(before);
    await before.backup(copy);
    await eraseIt(before, left, (await before.store.standing()).process);
    await before.close();
    expect(readFileSync(copy, 'latin1')).toContain(Buffer.from(SECRET).toString('latin1'));
    const { setAside } = await restore({ dataFolder: folder, fromFile: copy });
    if (setAside !== null) rmSync(setAside);
    for (const text of [SECRET, NOTE, COVERED]) expect(onDisk(text)).toBe(false);
    const data = await openData({ dataFolder: folder });
    const [said] = await takenBy(data, left.from, [left.idea]);
    expect(said?.verdict).toBe('erased');
    expect((await stateOf(data)).ideas.size).toBe(0);
    await data.close();
    for (const text of [SECRET, NOTE, COVERED]) expect(onDisk(text)).toBe(false);
  });
});

describe('an idea that is sealed as a concern', () => {
  test('is nowhere in plain text in the files of the database, and its sealed words are for those who work with ideas', async () => {
    const data = await openData({ dataFolder: folder });
    const { id, office } = await leave(data);
    const { process } = await data.store.standing();
    const env = { process, author: office, now: data.now(), random };
    const member = MemberId.parse(office.slice('member:'.length));
    const named = given(nameOfficer(member, await stateOf(data), env));
    const made = await makeOfficeKey();
    const key = KeyId.parse(randomUUID());
    const wrapped = await wrapOfficeKey(made.exported, ['abborre', 'bandy'], key);
    const keyMade = [
      stamp(env, {
        kind: 'concern-key.wrapped' as const,
        version: 1,
        subject: key,
        data: { key, wrapped },
      }),
      stamp(env, {
        kind: 'concern-key.made' as const,
        version: 1,
        subject: key,
        data: { key, publicKey: made.publicKey },
      }),
    ];
    const begun = await takenBy(data, office, [named, ...keyMade]);
    expect(begun.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted', 'accepted']);
    const words = { title: SECRET, text: '', place: '', language: 'sv', receipt: 'ABCD' };
    const sealed = await sealConcern(words, { key, publicKey: made.publicKey }, { process, idea: id });
    const handedOver = given(sealAsConcern({ idea: id, key, sealed }, await stateOf(data), env));
    const erased = stamp(env, {
      kind: 'entries.erased' as const,
      version: 1,
      subject: id,
      data: { entries: [...wordsOfIdea(await stateOf(data), id)], reason: handedOver.id },
    });
    expect(onDisk(SECRET)).toBe(true);
    const done = await takenBy(data, office, [handedOver, erased]);
    expect(done.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
    for (const text of [SECRET, NOTE, COVERED]) expect(onDisk(text)).toBe(false);
    const kept = (await stateOf(data)).concerns.get(id)?.sealed?.sealed ?? '';
    const opened = await openSealedConcern(kept, { key, opening: made.opening }, { process, idea: id });
    expect(opened).toEqual(words);
    const kindsFor = async (parties: readonly Role[], self?: Author) => {
      const reader = self === undefined ? { parties } : { parties, self };
      const page = await data.store.pull(reader, { after: 0, chain: CHAIN_START });
      return page.entries.flatMap(({ bytes }) => {
        const read = bytes === null ? undefined : readEntry(bytes);
        return read?.ok && read.value.kind.startsWith('concern') ? [read.value.kind] : [];
      });
    };
    const told = ['concern-officer.named', 'concern-key.made', 'concern.sealed'];
    expect(await kindsFor(['assessor'])).toEqual(told);
    expect(await kindsFor(['coordinator'])).toEqual(told);
    expect(await kindsFor(['coordinator'], office)).toContain('concern-key.wrapped');
    expect(await kindsFor(['viewer', 'trustee'])).toEqual([]);
    await data.close();
  });

  test('is not sealed by an assessor: the server holds it back', async () => {
    const data = await openData({ dataFolder: folder });
    const { id } = await leave(data);
    const { process } = await data.store.standing();
    const { token } = await data.invite(['assessor']);
    const { id: assessor } = given(await data.store.join({ token, account: randomUUID(), name: 'Bo' }));
    const env = { process, author: byMember(assessor), now: data.now(), random };
    const forged = stamp(env, {
      kind: 'concern.sealed' as const,
      version: 1,
      subject: id,
      data: { key: KeyId.parse(randomUUID()), sealed: 'A'.repeat(1430) },
    });
    const [said] = await takenBy(data, env.author, [forged]);
    expect(said?.verdict).not.toBe('accepted');
    expect((await stateOf(data)).concerns.size).toBe(0);
    await data.close();
  });
});

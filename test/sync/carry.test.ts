import { describe, expect, test } from 'vitest';
import { DeviceId, type EntryId, GenerationId } from '../../src/domain/log/ids.ts';
import { openBackup } from '../../src/storage/backup-file-read.ts';
import { backupStream } from '../../src/storage/backup-file-write.ts';
import type { Answer } from '../../src/sync/requests.ts';
import { type Carriage, carryBackup, type Carrier } from '../../src/sync/carry.ts';
import type { PushAnswer, PushRequest, Verdict } from '../../src/wire/push.ts';
import { type Scene, tabletWith, withPhoto } from '../storage/backup-scene.ts';

/** A server that keeps entries by id and answers as ours does. `fail` may answer first. */
function serverWith(fail: (request: PushRequest) => Answer<PushAnswer> | undefined = () => undefined) {
  const held = new Map<EntryId, number>();
  const requests: PushRequest[] = [];
  const take = ({ id, hash }: PushRequest['entries'][number]): Verdict => {
    const position = held.get(id);
    held.set(id, position ?? held.size + 1);
    return position === undefined
      ? { id, hash, verdict: 'accepted', position: held.size }
      : { id, hash, verdict: 'duplicate', position };
  };
  const push = (request: PushRequest): Promise<Answer<PushAnswer>> => {
    requests.push(request);
    const failure = fail(request);
    if (failure) return Promise.resolve(failure);
    const verdicts = request.entries.map(take);
    const generation = GenerationId.parse(crypto.randomUUID());
    const head = held.size;
    const value = { nonce: request.nonce, generation, head, backedUpTo: 0, seen: {}, forked: [], verdicts };
    return Promise.resolve({ kind: 'answer', value });
  };
  return { held, requests, push };
}

const device = DeviceId.parse(crypto.randomUUID());
const atOnce = () => Promise.resolve();
const gone: Answer<never> = { kind: 'unreachable', reason: 'offline', detail: '' };

async function carry(
  scene: Scene,
  carrier: Pick<Carrier, 'push' | 'progress' | 'pause'> & Partial<Carrier>,
  cut?: number,
) {
  const file = await new Response(backupStream(scene.source)).blob();
  const opened = await openBackup(file.slice(0, cut ?? file.size).stream(), scene.opening);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return carryBackup(opened.value, { device, pause: atOnce, photo: () => Promise.resolve(gone), ...carrier });
}

describe('carrying a backup file to the server', () => {
  test('hands in every entry once, with its proof, and says how far it has come', async () => {
    const scene = await tabletWith(1200);
    const server = serverWith();
    const steps: Carriage[] = [];
    const carried = await carry(scene, { push: server.push, progress: (step) => steps.push(step) });
    expect(carried).toMatchObject({ outcome: 'complete', entries: 1200, answered: 1200, refusals: [] });
    expect(carried.verdicts).toMatchObject({ accepted: 1200, duplicate: 0 });
    expect([...server.held.keys()]).toEqual(scene.own.map((row) => row.id));
    expect(server.requests.map((request) => request.carried?.chunk)).toEqual([0, 1, 2]);
    expect(server.requests.every((request) => request.device === device)).toBe(true);
    expect(steps.map((step) => step.answered)).toEqual([500, 1000, 1200]);
  });

  test('changes nothing when the same tablet is carried again', async () => {
    const scene = await tabletWith(30);
    const server = serverWith();
    await carry(scene, server);
    const again = await carry(scene, server);
    expect(again.verdicts).toMatchObject({ accepted: 0, duplicate: 30 });
    expect(server.held.size).toBe(30);
  });

  test('sends a chunk again when the network or the server asks for patience, as long as the server says', async () => {
    const scene = await tabletWith(5);
    const failures: Answer<PushAnswer>[] = [
      { kind: 'unreachable', reason: 'offline', detail: 'fetch failed' },
      { kind: 'problem', problem: { code: 'busy', status: 503, retryAfter: 7 } },
    ];
    const server = serverWith(() => failures.shift());
    const pauses: number[] = [];
    const pause = (seconds: number) => Promise.resolve(void pauses.push(seconds));
    const carried = await carry(scene, { push: server.push, pause });
    expect(carried.outcome).toBe('complete');
    expect(pauses).toEqual([1, 7]);
    expect(new Set(server.requests.map((request) => request.nonce)).size).toBe(3);
  });

  test('stops with what was answered when the network stays away, and goes on from there next time', async () => {
    const scene = await tabletWith(700);
    const dead = serverWith(({ carried }) =>
      carried?.chunk === 1 ? { kind: 'unreachable', reason: 'offline', detail: 'fetch failed' } : undefined,
    );
    const stopped = await carry(scene, dead);
    expect(stopped).toMatchObject({ outcome: 'stopped', because: 'unreachable', answered: 500 });
    const alive = serverWith();
    for (const [id, position] of dead.held) alive.held.set(id, position);
    expect((await carry(scene, alive)).verdicts).toMatchObject({ accepted: 200, duplicate: 500 });
  });

  test('stops at once when the server does not believe the signature', async () => {
    const problem = { code: 'bad-signature', status: 400 } as const;
    const server = serverWith(() => ({ kind: 'problem', problem }));
    const carried = await carry(await tabletWith(700), server);
    expect(carried).toMatchObject({ outcome: 'stopped', because: problem, answered: 0 });
    expect(server.requests).toHaveLength(1);
  });

  test('takes an answer that leaves an entry out for no answer', async () => {
    const whole = serverWith();
    const push = async (request: PushRequest): Promise<Answer<PushAnswer>> => {
      const answer = await whole.push(request);
      if (answer.kind !== 'answer') return answer;
      return { kind: 'answer', value: { ...answer.value, verdicts: answer.value.verdicts.slice(1) } };
    };
    const carried = await carry(await tabletWith(3), { push });
    expect(carried).toMatchObject({ outcome: 'stopped', because: 'incomplete-answer', answered: 0 });
  });

  test('hands in what can be read of a file that was cut off, and says that there was more', async () => {
    const server = serverWith();
    const scene = await tabletWith(600);
    const file = await new Response(backupStream(scene.source)).blob();
    const carried = await carry(scene, server, file.size - 500);
    expect(carried).toMatchObject({ outcome: 'complete', entries: 600, answered: 500 });
    expect(carried.refusals.map(({ code }) => code)).toEqual(['backup.truncated']);
  });

  test('hands over the photos after the entries that name them, and stops where nobody answers', async () => {
    const scene = await tabletWith(3);
    const photos = await Promise.all([1, 2].map((seed) => withPhoto(scene, seed)));
    const server = serverWith();
    const taken: string[] = [];
    const order: number[] = [];
    const photo: Carrier['photo'] = ({ hash }) => {
      order.push(server.requests.length);
      taken.push(hash);
      return Promise.resolve({ kind: 'answer', value: null });
    };
    const carried = await carry(scene, { push: server.push, photo });
    expect(carried).toMatchObject({ outcome: 'complete', answered: 3, photos: 2, refusals: [] });
    expect(taken).toEqual(photos.map(({ hash }) => hash));
    expect(order).toEqual([1, 1]);
    const stopped = await carry(scene, { push: server.push });
    expect(stopped).toMatchObject({ outcome: 'stopped', because: 'unreachable', answered: 3, photos: 0 });
  });
});

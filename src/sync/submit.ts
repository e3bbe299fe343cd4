import type { Entry } from '../domain/log/kinds.ts';
import { prepare } from '../storage/prepare.ts';
import { type PreparedEntry, StorageError, type Written } from '../storage/store.ts';
import type { PushAnswer, PushedEntry } from '../wire/push.ts';
import type { Submitted } from './engine.ts';
import type { Errand } from './errand.ts';
import type { Heard } from './heard.ts';
import { heed } from './heed.ts';
import { push } from './push.ts';
import { instant } from './world.ts';

/** Entries that were sent and may have arrived: sent again, they keep their number. */
export type Submissions = Map<string, Submission>;
type Submission = { readonly prepared: PreparedEntry; readonly written: Written };

/** Sends one serial entry and stores it once the server has taken it. */
export async function submit(errand: Errand, submissions: Submissions, entry: Entry): Promise<Submitted> {
  const arrived = errand.log.fate(entry.id)?.position;
  if (arrived !== undefined) return { outcome: 'accepted', position: arrived };
  try {
    return await send(errand, submissions, entry);
  } catch (error) {
    if (error instanceof StorageError) return { outcome: 'not-sent' };
    throw error;
  }
}

async function send(errand: Errand, submissions: Submissions, entry: Entry): Promise<Submitted> {
  const { store, log, sender } = errand;
  const { world } = sender;
  const submission = submissions.get(entry.id) ?? (await reserved(errand, entry));
  submissions.set(entry.id, submission);
  const { prepared, written } = submission;
  const [before, { pending }] = await Promise.all([store.contact(), store.counts()]);
  const pushed: PushedEntry = { ...prepared, ...written, expects: log.lastPosition(entry.subject) };
  const heard = await push(sender, { entries: [prepared], json: [JSON.stringify(pushed)], waiting: pending });
  if (heard.kind !== 'answer') return unanswered(heard);
  const heeded = await heed(store, heard.value, before, {
    at: instant(world.clock.now()),
    random: world.random,
  });
  if (heeded.outcome === 'outdated') return { outcome: 'not-sent' };
  const [said] = heard.value.verdicts;
  switch (said?.verdict) {
    case 'accepted':
    case 'duplicate':
      await log.adopt(entry, prepared, written, said.position);
      submissions.delete(entry.id);
      return { outcome: 'accepted', position: said.position };
    case 'stale':
      submissions.delete(entry.id);
      return { outcome: 'stale' };
    case 'quarantined':
      return { outcome: 'refused', reason: said.reason };
    case 'erased':
      return { outcome: 'refused', reason: 'not-permitted' };
    case 'retry':
      return said.reason === 'try-later'
        ? { outcome: 'not-sent' }
        : { outcome: 'refused', reason: 'protocol-too-new' };
    case undefined:
      return { outcome: 'not-sent' };
    default:
      return said satisfies never;
  }
}

async function reserved({ store, sender }: Errand, entry: Entry): Promise<Submission> {
  const prepared = await prepare(entry, sender.world.sha256);
  return { prepared, written: await store.reserve(prepared) };
}

/** Only a refusal that will be the same next time is one; everything else may be tried again as it is. */
function unanswered(heard: Exclude<Heard<PushAnswer>, { kind: 'answer' }>): Submitted {
  const lasting = heard.kind === 'refused' && heard.problem && heard.status < 500 && heard.status !== 429;
  return lasting && heard.problem
    ? { outcome: 'refused', reason: heard.problem.code }
    : { outcome: 'not-sent' };
}

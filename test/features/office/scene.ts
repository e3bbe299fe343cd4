import { wholeVocabulary } from '../../../src/domain/log/fold.ts';
import type { Author, Env } from '../../../src/domain/log/entry.ts';
import { byDevice, byMember, SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { drawEnrolmentCode } from '../../../src/domain/log/enrolment-code.ts';
import {
  DeviceId,
  type EntryId,
  EpochId,
  MemberId,
  mintUuid,
  ProcessId,
} from '../../../src/domain/log/ids.ts';
import type { Role } from '../../../src/domain/log/kind.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import type { Drafts } from '../../../src/storage/drafts.ts';
import { logStore } from '../../../src/storage/log-store.ts';
import { MemoryDisk, memoryShelf } from '../../../src/storage/memory-shelf.ts';
import { openLog } from '../../../src/storage/open-log.ts';
import { openPhotoBox } from '../../../src/storage/photo-box.ts';
import { prepare } from '../../../src/storage/prepare.ts';
import { StorageError, type StorageFailure } from '../../../src/storage/store.ts';
import type { Answer } from '../../../src/sync/requests.ts';
import { carryBackup } from '../../../src/sync/carry.ts';
import type { PhotoRead } from '../../../src/sync/read-photo.ts';
import type { Submitted } from '../../../src/sync/engine.ts';
import type { Office } from '../../../src/sync/office.ts';
import type { SyncStatus } from '../../../src/sync/status.ts';
import type {
  AccountAnswer,
  MembersAnswer,
  ProviderLinkAnswer,
  SecondFactorAnswer,
  SessionEnding,
} from '../../../src/wire/account.ts';
import type { CalendarAnswer, CalendarMade } from '../../../src/wire/calendar.ts';
import type { ConfirmationAnswer, DevicesAnswer } from '../../../src/wire/enrolment.ts';
import type { InvitationLetter, LetterAnswer } from '../../../src/wire/mail.ts';
import type { InvitationsAnswer } from '../../../src/wire/people.ts';
import type { Flag, PushAnswer, PushRequest } from '../../../src/wire/push.ts';
import type { QuarantineAnswer } from '../../../src/wire/quarantine.ts';
import { seeded } from '../../domain/env.ts';
import { CYCLE, testCycle } from '../../domain/values.ts';
import { pageOf, pulledAt } from '../../storage/prepared.ts';

/** A quarter past two on the day of the stall, in the municipality's own time. */
export const NOW = '2026-05-12T12:15:00.000Z';
export const PROCESS = ProcessId.parse(mintUuid(seeded(4242)));
export const ANNA = MemberId.parse(mintUuid(seeded(77)));

/** What the made-up server says; change it while a test runs. */
export type Answers = {
  devices: Answer<DevicesAnswer>;
  quarantine: Answer<QuarantineAnswer>;
  confirmation: Answer<ConfirmationAnswer>;
  invitations: Answer<InvitationsAnswer>;
  account: Answer<AccountAnswer>;
  members: Answer<MembersAnswer>;
  sendInvitation: (letter: InvitationLetter) => Answer<LetterAnswer>;
  linkProvider: (password: string) => Answer<ProviderLinkAnswer>;
  beginSecondFactor: (password: string) => Answer<SecondFactorAnswer>;
  confirmSecondFactor: (code: string) => Answer<null>;
  endSession: (ending: SessionEnding) => Answer<null>;
  calendar: Answer<CalendarAnswer>;
  makeCalendar: () => Answer<CalendarMade>;
  endCalendar: () => Answer<null>;
  /** What it says to whoever has looked through the tablets. */
  confirm: () => Answer<null>;
  submit: (entry: Entry) => Submitted;
  /** Undefined leaves the server out of reach. */
  codeExpires: string | undefined;
  /** What the server makes of a carried entry; undefined leaves it out of reach. */
  /** What the server has of a photo, by its hash. */
  photo: (hash: string) => PhotoRead;
  take: ((id: EntryId) => 'accepted' | 'duplicate' | 'quarantined') | undefined;
};

export type OfficeScene = {
  readonly office: Office;
  readonly answers: Answers;
  /** Serial entries that were sent, in order, repeats included. */
  readonly submitted: Entry[];
  /** Every write to the log fails like this until it is undefined again. */
  failing: StorageFailure | undefined;
  sendings: number;
  /** Entries reach this browser, as after a pull. */
  arrive(entries: readonly Entry[], how?: { flags?: readonly Flag[]; carrier?: Author }): Promise<void>;
  setStatus(part: Partial<SyncStatus>): void;
};

const answer = <Value>(value: Value): Answer<Value> => ({ kind: 'answer', value });
const unreachable: Answer<never> = { kind: 'unreachable', reason: 'offline', detail: 'a made-up server' };

/** An office browser with the real log over a disk in memory, and a server that says what it is told to. */
export async function officeScene(
  entries: readonly Entry[] = [configured()],
  options: { readonly roles?: Role[]; readonly now?: string; readonly process?: ProcessId } = {},
): Promise<OfficeScene> {
  const random = seeded(11);
  const disk = new MemoryDisk();
  const store = logStore(memoryShelf(disk));
  const device = DeviceId.parse(mintUuid(random));
  const { roles = ['coordinator'], now = NOW, process = PROCESS } = options;
  await store.begin({ device, process, author: byMember(ANNA), epoch: EpochId.parse(mintUuid(random)) });
  let position = 0;
  const take: OfficeScene['arrive'] = async (arriving, how = {}) => {
    const prepared = await Promise.all(arriving.map((entry) => prepare(entry, sha256Hex)));
    const pulled = prepared.map((entry, at) => ({
      ...pulledAt(entry, position + at + 1),
      flags: how.flags ?? [],
      carrier: how.carrier ?? arriving[at]?.author ?? SERVER,
    }));
    position += pulled.length;
    const erased = arriving.flatMap((entry) => (entry.kind === 'entries.erased' ? entry.data.entries : []));
    await store.take(pageOf(pulled, { erased }));
  };
  await take(entries);
  const log = await openLog(store, wholeVocabulary, { now: () => now, random, sha256: sha256Hex });
  const photoBox = openPhotoBox({ store, log });
  const status = statusSource(now);
  const scene: OfficeScene = {
    answers: {
      devices: answer({ devices: [] }),
      quarantine: answer({ entries: [] }),
      confirmation: answer({ unconfirmedSince: null }),
      invitations: answer({ invitations: [] }),
      account: unreachable,
      members: answer({ askedFrom: null, members: [], groups: null, localAccounts: true, mail: false }),
      linkProvider: () => unreachable,
      sendInvitation: () => unreachable,
      beginSecondFactor: () => unreachable,
      confirmSecondFactor: () => unreachable,
      endSession: () => unreachable,
      calendar: answer({ made: null }),
      makeCalendar: () => unreachable,
      endCalendar: () => unreachable,
      confirm: () => answer(null),
      submit: () => ({ outcome: 'accepted', position: 1 }),
      codeExpires: '2026-05-13T12:15:00.000Z',
      take: undefined,
      photo: () => ({ kind: 'unreachable' }),
    },
    submitted: [],
    failing: undefined,
    sendings: 0,
    setStatus: (part) => status.set(part),
    async arrive(arriving, how) {
      await take(arriving, how);
      await log.refresh();
    },
    office: {
      member: { id: ANNA, name: 'Anna Andersson', roles },
      log,
      drafts: draftsOn(disk),
      sync: {
        status: () => status.read(),
        subscribe: (listener) => status.subscribe(listener),
        sendNow: async () => {
          scene.sendings += 1;
        },
        submit: async (entry) => {
          scene.submitted.push(entry);
          const said = scene.answers.submit(entry);
          if (said.outcome === 'accepted') await scene.arrive([entry]);
          return said;
        },
        stop: () => undefined,
      },
      api: {
        devices: async () => scene.answers.devices,
        quarantine: async () => scene.answers.quarantine,
        confirmation: async () => scene.answers.confirmation,
        confirmDevices: async () => scene.answers.confirm(),
        drawCode: async () =>
          scene.answers.codeExpires === undefined
            ? unreachable
            : answer({ code: drawEnrolmentCode(random), expires: scene.answers.codeExpires }),
        session: async () => unreachable,
        invitations: async () => scene.answers.invitations,
        invitation: async () => unreachable,
        acceptInvitation: async () => unreachable,
        signInWays: async () => answer({ localAccounts: true, provider: false, mail: false }),
        sendInvitation: async (letter) => scene.answers.sendInvitation(letter),
        forgotPassword: async () => unreachable,
        choosePassword: async () => unreachable,
        linkProvider: async (password) => scene.answers.linkProvider(password),
        signIn: async () => unreachable,
        answerSecondFactor: async () => unreachable,
        account: async () => scene.answers.account,
        beginSecondFactor: async (password) => scene.answers.beginSecondFactor(password),
        confirmSecondFactor: async (code) => scene.answers.confirmSecondFactor(code),
        endSecondFactor: async () => unreachable,
        endSession: async (ending) => scene.answers.endSession(ending),
        calendar: async () => scene.answers.calendar,
        makeCalendar: async () => scene.answers.makeCalendar(),
        endCalendar: async () => scene.answers.endCalendar(),
        members: async () => scene.answers.members,
        signOut: async () => answer(null),
        push: async () => unreachable,
        photo: async () => unreachable,
      },
      photoBox,
      readPhoto: async ({ entry, hash }) => {
        const bytes = await photoBox.load(entry);
        return bytes ? { kind: 'photo', bytes } : scene.answers.photo(hash);
      },
      carry: (backup, progress) =>
        carryBackup(backup, {
          device,
          progress,
          pause: async () => undefined,
          photo: async () => (scene.answers.take ? answer(null) : unreachable),
          push: async (request) => pushAnswer(request, scene.answers.take),
        }),
    },
  };
  disk.fault = (point) =>
    point === 'before-commit' && scene.failing ? new StorageError(scene.failing) : undefined;
  return scene;
}

function pushAnswer(request: PushRequest, take: Answers['take']): Answer<PushAnswer> {
  if (!take) return unreachable;
  return answer({
    nonce: request.nonce,
    generation: pageOf([]).cursor.generation,
    head: 1,
    backedUpTo: 0,
    seen: {},
    forked: [],
    verdicts: request.entries.map(({ id, hash }, at) => {
      switch (take(id)) {
        case 'accepted':
          return { id, hash, verdict: 'accepted' as const, position: at + 1 };
        case 'duplicate':
          return { id, hash, verdict: 'duplicate' as const, position: at + 1 };
        case 'quarantined':
          return { id, hash, verdict: 'quarantined' as const, reason: 'device-revoked' as const };
      }
    }),
  });
}

/** An author's environment, at an instant. */
export function envOf(author: Author, seed: number, now = NOW): Env {
  return { process: PROCESS, author, now, random: seeded(seed) };
}

export const TABLET = DeviceId.parse(mintUuid(seeded(303)));
export const OTHER_TABLET = DeviceId.parse(mintUuid(seeded(304)));

/** The round of `test/domain/values.ts`. */
export const configured = (cycle = testCycle()): Entry =>
  stamp(envOf(SERVER, 900_001), {
    kind: 'cycle.configured' as const,
    version: 4,
    subject: CYCLE,
    data: { revision: 1, cycle },
  });

/** A tablet took its code. */
export const enrolled = (device: DeviceId, number: number): Entry =>
  stamp(envOf(SERVER, 910_000 + number, '2026-05-10T08:00:00.000Z'), {
    kind: 'device.enrolled' as const,
    version: 1,
    subject: device,
    data: { device, number, publicKey: 'A'.repeat(87) },
  });

export const tabletEnv = (seed: number, device = TABLET, now = NOW): Env =>
  envOf(byDevice(device), seed, now);

function statusSource(now: string) {
  const listeners = new Set<() => void>();
  let status: SyncStatus = {
    phase: 'idle',
    pending: 0,
    quarantined: 0,
    sent: 0,
    total: 0,
    lastContact: now,
    problem: null,
    retryAt: null,
    complete: true,
  };
  return {
    read: () => status,
    set(part: Partial<SyncStatus>) {
      status = { ...status, ...part };
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Drafts on the same disk as the log, which removes them as it saves. */
function draftsOn({ data }: MemoryDisk): Drafts {
  return {
    save: async (key, value) => void data.drafts.set(key, { key, value, savedAt: NOW }),
    load: async (key) => data.drafts.get(key),
    list: async (prefix) => [...data.drafts.values()].filter((draft) => draft.key.startsWith(prefix)),
    remove: async (key) => void data.drafts.delete(key),
  };
}

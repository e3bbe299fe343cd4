import { Cycle } from '../../../../src/domain/cycle/cycle.ts';
import { byDevice, byMember, type Env, SERVER, stamp } from '../../../../src/domain/log/entry.ts';
import { fold } from '../../../../src/domain/log/fold.ts';
import { emptyState } from '../../../../src/domain/log/state.ts';
import {
  AreaId,
  BagId,
  BatchId,
  CountId,
  CycleId,
  DeviceId,
  mintUuid,
  SheetId,
  StreetEventId,
  StyleId,
} from '../../../../src/domain/log/ids.ts';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { planStreetEvent } from '../../../../src/domain/meeting/event-decisions.ts';
import { countsOf } from '../../../../src/domain/outcome/count-standing.ts';
import { sealBag, type SealedVote } from '../../../../src/domain/vote/bag.ts';
import { voteToBytes } from '../../../../src/domain/vote/ballot-bytes.ts';
import { manifestOf } from '../../../../src/domain/vote/manifest.ts';
import type { Marks } from '../../../../src/domain/vote/marks.ts';
import { questionsOf } from '../../../../src/domain/vote/question.ts';
import type { Sheet } from '../../../../src/domain/vote/sheet.ts';
import type { StripInput } from '../../../../src/features/office/count-room/engine/strip-on.ts';
import type { TallyInput } from '../../../../src/features/office/count-room/engine/tally-on.ts';
import { resultFrom } from '../../../../src/features/office/vote-room/double-votes/run-result.ts';
import { searcher } from '../../../../src/features/office/vote-room/double-votes/searcher.ts';
import { sealBallot } from '../../../../src/sealing/envelope.ts';
import type { Identity } from '../../../../src/sealing/identity.ts';
import { makeOfficeKey } from '../../../../src/sealing/office-key.ts';
import { commitmentOf } from '../../../../src/count/draw.ts';
import { seeded } from '../../../domain/env.ts';
import { CYCLE, testCycle } from '../../../domain/values.ts';
import { ANNA, envOf, NOW } from '../scene.ts';
import { really } from '../street.ts';

export const OTHER_CYCLE = CycleId.parse('99999999-9999-4999-8999-999999999999');
const OFFICE_KEY = '91bc02d3-2b8d-4a57-9a51-3f1f0d9a6b20';
export const COUNT_KEY = '7e4a9c1e-2b8d-4a57-9a51-3f1f0d9a6b20';

/** Two areas with a contest each, in points and by approval; a ballot for each, and one with both. */
export function countedCycle(): Cycle {
  const cycle = testCycle();
  const [norr] = cycle.contests;
  if (!norr) throw new Error('No contest');
  const soder = {
    id: 'soder',
    name: 'Söder',
    area: 'soder',
    order: 'fixed',
    method: { kind: 'approval', votes: 2 },
    options: [
      { id: 'brygga', number: 1, title: 'Brygga', text: '', area: 'stensjon', cost: 150_000 },
      { id: 'gunga', number: 2, title: 'Gunga', text: '', cost: 100_000 },
      { id: 'bank', number: 3, title: 'Bänkar', text: '', cost: 100_000 },
    ],
  };
  const styles = [
    { id: 'norr', name: 'Norr', contests: ['norr'] },
    { id: 'soder', name: 'Söder', contests: ['soder'] },
    { id: 'bada', name: 'Båda', contests: ['norr', 'soder'] },
  ];
  return Cycle.parse({ ...cycle, contests: [norr, soder], voting: { ...cycle.voting, styles } });
}

/** Votes by option, for each contest of a ballot: `{ norr: { bad: 2 }, soder: { gunga: 1 } }`. */
export type Filled = Readonly<Record<string, Readonly<Record<string, number>>>>;

const marksOf = (votes: Readonly<Record<string, number>> = {}): Marks =>
  Object.entries(votes).map(([option, given]) => ({ option, votes: given }));

let seed = 7_000_000;
const env = (author: Env['author'] = SERVER): Env => envOf(author, (seed += 1), NOW);
const idHere = <Id>(of: { parse(text: string): Id }): Id => of.parse(mintUuid(seeded((seed += 1))));

export const TABLETS = [1, 2, 3].map((at) => DeviceId.parse(mintUuid(seeded(800 + at))));
export const POINTS = [1, 2, 3].map((at) => StreetEventId.parse(mintUuid(seeded(850 + at))));

/** A round whose votes are in, with real keys and seals. Entries may be put in any order before it is asked anything. */
export async function countScene(cycle = countedCycle()) {
  const [office, count] = [await makeOfficeKey(), await makeOfficeKey()];
  const officeKey = { key: OFFICE_KEY, publicKey: office.publicKey };
  const countKey = { key: COUNT_KEY, publicKey: count.publicKey };
  const entries: Entry[] = [
    stamp(env(), {
      kind: 'cycle.configured' as const,
      version: 2,
      subject: CYCLE,
      data: { revision: 1, cycle },
    }),
    ...POINTS.flatMap((event, at) =>
      really(
        planStreetEvent(
          {
            event,
            plan: {
              cycle: CYCLE,
              name: ['Biblioteket', 'Badhuset', 'Skolan'][at] ?? '',
              place: '',
              area: AreaId.parse(at === 0 ? 'norr' : 'soder'),
              kind: 'ballot-point',
              starts: `2026-05-1${2 + at}T08:00:00.000Z`,
              ends: `2026-05-1${2 + at}T15:00:00.000Z`,
            },
          },
          env(),
        ),
      ),
    ),
  ];

  const scene = {
    cycle,
    entries,
    keys: [{ key: OFFICE_KEY, opening: office.opening }],
    countKey: count.opening,
    /** The public half of another count key than the round's. */
    otherCountKey: officeKey,

    /** A vote sealed on a tablet. `as` seals it for another cycle or style than it says. */
    async seal(
      style: string,
      filled: Filled,
      {
        identity = { by: 'attested' },
        as,
      }: {
        identity?: Identity;
        as?: { cycle?: string; style?: string; vote?: Uint8Array<ArrayBuffer>; countKey?: typeof countKey };
      } = {},
    ): Promise<SealedVote> {
      const questions = questionsOf(cycle, style);
      const vote = questions.map(({ id }) => ({ contest: id, marks: marksOf(filled[id]) }));
      const sealed = await sealBallot({
        cycle: as?.cycle ?? CYCLE,
        style: as?.style ?? style,
        vote: as?.vote ?? voteToBytes(questions, vote),
        countKey: as?.countKey ?? countKey,
        officeKey,
        identity,
      });
      return { style: StyleId.parse(style), sealed };
    },

    /** A bag of a tablet (from 0) at a point (from 0). */
    bag(envelopes: readonly SealedVote[], { point = 0, tablet = 0 } = {}): Entry {
      const [event, device] = [POINTS[point], TABLETS[tablet]];
      if (!event || !device) throw new Error('No such point or tablet');
      const about = { cycle: CYCLE, event, why: 'closing' as const, assisted: 0 };
      const entry = sealBag(
        { bag: idHere(BagId), envelopes: [...envelopes], ...about },
        env(byDevice(device)),
      );
      entries.push(entry);
      return entry;
    },

    /** A bundle of sheets, read aloud and done; at no point where `point` is undefined. */
    bundle(style: string, sheets: readonly (Filled | Sheet)[], point: number | undefined = 0): void {
      const subject = idHere(BatchId);
      const event = point === undefined ? undefined : POINTS[point];
      const by = byDevice(TABLETS[2] ?? idHere(DeviceId));
      const questions = questionsOf(cycle, style);
      entries.push(
        stamp(env(by), {
          kind: 'batch.opened' as const,
          version: 2,
          subject,
          data: {
            cycle: CYCLE,
            style: StyleId.parse(style),
            ...(event && { event }),
            number: (seed % 9000) + 1,
            declared: Math.max(1, sheets.length),
            reading: 'aloud' as const,
          },
        }),
        ...sheets.map((sheet, at) =>
          stamp(env(by), {
            kind: 'sheet.entered' as const,
            version: 2,
            subject,
            data: {
              sheet: idHere(SheetId),
              number: at + 1,
              content: isSheet(sheet)
                ? sheet
                : { as: 'marked' as const, answers: questions.map(({ id }) => marksOf(sheet[id])) },
            },
          }),
        ),
        stamp(env(by), {
          kind: 'batch.closed' as const,
          version: 1,
          subject,
          data: { sheets: sheets.length },
        }),
      );
    },

    state: () => fold(emptyState(), entries),

    log: {
      read: async (ids: readonly string[]): Promise<readonly Entry[]> => {
        const held = new Map(entries.map((entry) => [entry.id as string, entry]));
        return ids.flatMap((id) => held.get(id) ?? []);
      },
    },

    /** What the search for double votes finds, as it would be confirmed. */
    async run(): Promise<StripInput['run']> {
      const policy = cycle.voting.doubleVotes;
      const search = searcher({ cycle: CYCLE, policy, keys: scene.keys });
      for (const entry of entries) if (entry.kind === 'bag.sealed') await search.open(entry.data.envelopes);
      return resultFrom(await search.finish(), policy);
    },

    async stripInput(): Promise<StripInput> {
      return { cycle, bags: [...scene.state().bags.values()], keys: scene.keys, run: await scene.run() };
    },

    /** A count begins; the next one of the scene for each call. */
    begin(reason?: string): void {
      const number = countsOf(scene.state().counts, CYCLE).length + 1;
      const data = {
        cycle: CYCLE,
        count: CountId.parse(mintUuid(seeded(870 + number))),
        number,
        ...(reason !== undefined && { reason }),
      };
      entries.push(
        stamp(envOf(byMember(ANNA), 871_000 + number), {
          kind: 'count.started' as const,
          version: 1,
          subject: CYCLE,
          data,
        }),
      );
    },

    /** Lots are drawn, by lines that are always the same. */
    draw(): void {
      const commitment = commitmentOf('en hemlig rad');
      entries.push(
        stamp(env(), {
          kind: 'draw.made' as const,
          version: 1,
          subject: CYCLE,
          data: { cycle: CYCLE, commitment, office: 'en hemlig rad', said: [{ name: 'Kim', line: 'sju' }] },
        }),
      );
    },

    tallyInput(over: Partial<TallyInput> = {}): TallyInput {
      const state = scene.state();
      const started = countsOf(state.counts, CYCLE).at(-1);
      if (!started) throw new Error('No count');
      return {
        cycle,
        count: started,
        sealed: true,
        batches: state.batches,
        manifest: manifestOf(state, cycle),
        paperTwice: 0,
        lots: state.lots.get(CYCLE),
        before: undefined,
        ...over,
      };
    },
  };
  return scene;
}

export type CountScene = Awaited<ReturnType<typeof countScene>>;

const isSheet = (sheet: Filled | Sheet): sheet is Sheet => typeof sheet['as'] === 'string';

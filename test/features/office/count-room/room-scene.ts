import { configure, screen, within } from '@testing-library/preact';
import type { Cycle } from '../../../../src/domain/cycle/cycle.ts';
import type { Voting } from '../../../../src/domain/cycle/voting.ts';
import type { Env } from '../../../../src/domain/log/entry.ts';
import { fold } from '../../../../src/domain/log/fold.ts';
import { CountId, KeyId, mintUuid, RunId } from '../../../../src/domain/log/ids.ts';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { emptyState, type State } from '../../../../src/domain/log/state.ts';
import {
  listInners,
  recordOpening,
  recordTally,
  startCount,
} from '../../../../src/domain/outcome/count-decisions.ts';
import { commitDraw, makeDraw } from '../../../../src/domain/outcome/lots-decisions.ts';
import { noSums } from '../../../../src/domain/outcome/count-sums.ts';
import { currentCount } from '../../../../src/domain/outcome/count-standing.ts';
import type { Count, StartedCount } from '../../../../src/domain/outcome/count.ts';
import type { SealedVote } from '../../../../src/domain/vote/bag.ts';
import { voteToBytes } from '../../../../src/domain/vote/ballot-bytes.ts';
import { manifestOf } from '../../../../src/domain/vote/manifest.ts';
import { questionsOf, type Vote } from '../../../../src/domain/vote/question.ts';
import { currentRun } from '../../../../src/domain/vote/set-aside.ts';
import { confirmSetAside, proposeSetAside } from '../../../../src/domain/vote/set-aside-decisions.ts';
import { searcher } from '../../../../src/features/office/vote-room/double-votes/searcher.ts';
import { commitmentOf } from '../../../../src/count/draw.ts';
import { sealBallot } from '../../../../src/sealing/envelope.ts';
import { makeOfficeKey } from '../../../../src/sealing/office-key.ts';
import { seeded } from '../../../domain/env.ts';
import { CYCLE } from '../../../domain/values.ts';
import { KEY, realKey, WORDS } from '../key-entries.ts';
import { press, write } from '../office.tsx';
import { enrolled, type OfficeScene, OTHER_TABLET, TABLET } from '../scene.ts';
import { really } from '../street.ts';
import {
  bag,
  ballotPoint,
  BO,
  closed,
  countKey,
  joined,
  memberEnv,
  opened,
  pointId,
  round,
  seeming,
  setUp,
  STYLE,
} from '../vote-room/vote-scene.ts';

// Seals are opened in workers, which take their time to start on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

const OLD = KeyId.parse(mintUuid(seeded(607)));
export const POINT = pointId(1);

/** Votes by option: `{ bad: 2, park: 1 }`. */
export type Filled = Readonly<Partial<Record<'bad' | 'ljus' | 'park', number>>>;

/** Badbryggan and the lights stand alike at the end of the money, whatever the one voter of the park thinks. */
export const TIED: readonly Filled[] = [{ park: 3 }, { bad: 2 }, { ljus: 2 }];

/** A round of which everything has come in and the double votes are settled, with real keys and seals. */
export async function readyRound(
  cast: readonly (Filled | 'of another key' | 'of the old office' | 'of nobody')[] = TIED,
  voting: Partial<Voting> = {},
) {
  const [office, count, stranger] = [await realKey(), await countKey([1, 2, 3]), await countKey()];
  const old = await makeOfficeKey();
  const oldKey = { key: OLD, publicKey: old.publicKey };
  const officeKey = { key: KEY, publicKey: office.publicKey };
  const cycle = round({ secondPerson: 'member', ...voting });
  const seal = (filled: Filled, publicKey = count.publicKey, sealedTo = officeKey) =>
    sealBallot({
      cycle: CYCLE,
      style: STYLE,
      vote: voteToBytes(questionsOf(cycle, STYLE), answersIn(cycle, filled)),
      countKey: { key: count.key, publicKey },
      officeKey: sealedTo,
      identity: { by: 'attested' },
    });
  const envelopes = await Promise.all(
    cast.map(async (each) => {
      if (each === 'of nobody') return seeming('z');
      if (each === 'of another key')
        return { style: STYLE, sealed: await seal({ bad: 1 }, stranger.publicKey) };
      if (each === 'of the old office')
        return { style: STYLE, sealed: await seal({ bad: 1 }, count.publicKey, oldKey) };
      return { style: STYLE, sealed: await seal(each) };
    }),
  );
  const begun = [
    setUp(cycle),
    joined(BO, 'Bo Ceder'),
    enrolled(TABLET, 1),
    ...ballotPoint(1, 'Biblioteket'),
    ...office.entries,
    ...count.entries,
    opened(count.key),
    bag(POINT, envelopes),
  ];
  const arrived = [...begun, ...closed(POINT, begun)];
  const held = [
    { key: KEY, opening: office.opening },
    { key: OLD, opening: old.opening },
  ];
  const entries = [...arrived, ...(await settledDoubles(arrived, held))];
  return { entries, seal, words: count.words, key: count.key, held };
}

/** A bag, and a closing, of a tablet that nobody waited for: nothing of what the point owes is another way. */
export function lateBag(known: readonly Entry[], envelope: SealedVote): readonly Entry[] {
  const begun = [enrolled(OTHER_TABLET, 2), bag(POINT, [envelope], OTHER_TABLET)];
  return [...begun, ...closed(POINT, [...known, ...begun], 'packs up', { device: OTHER_TABLET, number: 2 })];
}

/** A search over all bags that came, put forward by Anna and confirmed by Bo. */
export async function settledDoubles(
  entries: readonly Entry[],
  keys: Parameters<typeof searcher>[0]['keys'],
): Promise<readonly Entry[]> {
  const policy = 'lowest-hash';
  const search = searcher({ cycle: CYCLE, policy, keys });
  for (const entry of entries) if (entry.kind === 'bag.sealed') await search.open(entry.data.envelopes);
  const found = await search.finish();
  const { envelopes, digest, unopenable } = found;
  const env = memberEnv(BO);
  const run = RunId.parse(mintUuid(env.random));
  const command = { run, cycle: CYCLE, policy, envelopes, digest, found, unopenable } as const;
  const proposed = really(proposeSetAside(stateOf(entries).setAsideRuns, command, env));
  const standing = currentRun(stateOf([...entries, ...proposed]).setAsideRuns, CYCLE);
  if (!standing) throw new Error('No run');
  const witness = { member: 'Bo Ceder', witness: 'Cleo Dahl', witnessAllowed: true };
  return [...proposed, ...really(confirmSetAside(standing, witness, memberEnv(BO)))];
}

const answersIn = (cycle: Cycle, filled: Filled): Vote =>
  questionsOf(cycle, STYLE).map(({ id }) => ({
    contest: id,
    marks: Object.entries(filled).map(([option, votes]) => ({ option, votes })),
  }));

export const stateOf = (entries: readonly Entry[]): State => fold(emptyState(), entries);

/** What this browser knows of the count that goes on. */
export function counting(scene: OfficeScene): { count: StartedCount; counts: ReadonlyMap<string, Count> } {
  const { counts } = scene.office.log.state();
  const count = currentCount(counts, CYCLE);
  if (!count) throw new Error('No count');
  return { count, counts };
}

/** Bo, at another screen. */
export const asBo = (): Env => memberEnv(BO);

/** Says the word that begins a count. */
export async function begin(): Promise<void> {
  await press('Börja räkna');
  within(await screen.findByRole('dialog'))
    .getByRole('button', { name: 'Börja räkna' })
    .click();
}

/** Anna's own screen: begins, takes the outsides off and publishes the list, up to the lots. */
export async function beginAndList(): Promise<void> {
  await press('Börja räkna');
  within(await screen.findByRole('dialog'))
    .getByRole('button', { name: 'Börja räkna' })
    .click();
  await unlock();
  await press('Ta av ytterkuverten');
  await press('Publicera listan');
  await screen.findByRole('button', { name: 'Ta fram kontorets ord' });
}

export async function unlock(): Promise<void> {
  await write('De sex orden', WORDS.join(' '));
  await press('Lås upp nyckeln');
  await screen.findByText('Kontorsnyckeln är upplåst här', undefined, { timeout: 20_000 });
}

/** The lots, by the office's words and one line. */
export async function drawLots(): Promise<void> {
  await press('Ta fram kontorets ord');
  const list = await screen.findByRole('list', { name: 'Kontorets ord' });
  const words = within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent ?? '');
  await press('Orden står på papper');
  await write('Namn 1', 'Anna Andersson');
  await write('Rad 1', 'sju tranor över ån');
  await write('Sist: kontorets sex ord', words.join(' '));
  await press('Dra lotten');
  await screen.findByText('Rösträknarnas nyckeldelar');
}

export async function giveShares([first = [], second = []]: readonly (readonly string[])[]): Promise<void> {
  await write(/^Orden på bladet till nästa/, first.join(' '));
  await press('Ta emot delen');
  await write(/^Orden på bladet till den sista/, second.join(' '));
  await press('Lås upp rösterna');
  await screen.findByRole('button', { name: 'Räkna rösterna' }, { timeout: 20_000 });
}

/** Counts and settles, up to the approvals. */
export async function settle(): Promise<void> {
  await press('Räkna rösterna');
  await press('Fastställ räkningen');
  await screen.findByText('Två personer godkänner');
}

const DIGEST = 'd'.repeat(64);

/** The steps of a count that Bo makes at his own screen, up to one of them. */
export async function countedByBo(
  scene: OfficeScene,
  key: KeyId,
  until: 'started' | 'listed' | 'opened' | 'tallied',
): Promise<void> {
  const known = { ...scene.office.log.state(), cycle: CYCLE, voting: round().voting };
  const manifest = manifestOf(known, round());
  const id = CountId.parse(mintUuid(asBo().random));
  await scene.arrive(really(startCount({ ...known, manifest }, { count: id }, asBo())));
  if (until === 'started') return;
  const list = { root: DIGEST, inners: 3, parts: ['A'.repeat(128)] };
  await scene.arrive(really(listInners(counting(scene), list, asBo())));
  if (until === 'listed') return;
  const office = 'en rad som ingen vet';
  const draw = { cycle: CYCLE, commitment: commitmentOf(office) };
  const lots = () => scene.office.log.state().lots.get(CYCLE);
  await scene.arrive(really(commitDraw(lots(), draw, asBo())));
  const said = [{ name: 'Kim', line: 'sju' }];
  await scene.arrive(really(makeDraw(lots(), { ...draw, office, said }, asBo())));
  const told = { key, shares: [1, 2], opened: 3, failed: [] };
  await scene.arrive(really(recordOpening(counting(scene), told, asBo())));
  if (until === 'opened') return;
  const sums = noSums();
  await scene.arrive(really(recordTally(counting(scene), { sealed: true, digest: DIGEST, sums }, asBo())));
}

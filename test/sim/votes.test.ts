import { expect, test } from 'vitest';
import { Evening } from './evening.ts';

/** More, or one that failed: `TORG_SIM_SEEDS=1000` or `TORG_SIM_SEED=17`. */
const SEEDS = Number(process.env['TORG_SIM_SEEDS'] ?? 12);
const ONLY = process.env['TORG_SIM_SEED'];
const STEPS = 120;

const HAPPENINGS: readonly (readonly [number, (evening: Evening) => Promise<void>])[] = [
  [30, (evening) => evening.vote()],
  [4, (evening) => evening.crash()],
  [2, ({ street }) => street.fillDisk()],
  [1, ({ street }) => street.copyServer()],
  [1, ({ street }) => street.replaceServer()],
  [
    4,
    async ({ street }) => {
      street.weather.badness = street.chance.pick([0, 0.05, 0.2, 0.5]);
    },
  ],
];

async function check(evening: Evening): Promise<void> {
  const { bagged, open } = await evening.atTheOffice();
  expect(open, 'envelopes left in open bags').toBe(0);
  expect(new Set(bagged).size, 'an envelope in two bags').toBe(bagged.length);
  const arrived = new Set(bagged);
  for (const sealed of evening.cast)
    expect(arrived.has(sealed), 'a vote that was said to be cast').toBe(true);
  for (const sealed of arrived)
    expect(evening.cast.has(sealed) || evening.unsure.has(sealed), 'a vote of nobody').toBe(true);
  expect(evening.cast.size).toBeGreaterThan(10);
}

// oxlint-disable-next-line vitest/expect-expect -- `check` expects
test('on any evening, every vote that was said to be cast lies in exactly one bag at the office', async () => {
  const seeds = ONLY === undefined ? Array.from({ length: SEEDS }, (_, at) => at + 1) : [Number(ONLY)];
  for (const seed of seeds) {
    const evening = await Evening.open(seed, 3);
    const { chance, time } = evening.street;
    const lots = HAPPENINGS.flatMap(([share, happen]) => Array.from({ length: share }, () => happen));
    try {
      for (let step = 0; step < STEPS; step += 1) {
        await chance.pick(lots)(evening);
        await time.pass(chance.under(30_000));
      }
      await evening.close();
      await check(evening);
    } catch (error) {
      throw new Error(`TORG_SIM_SEED=${seed} fails: ${String(error)}`, { cause: error });
    } finally {
      await evening.end();
    }
  }
}, 600_000);

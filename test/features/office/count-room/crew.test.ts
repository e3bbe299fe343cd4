import '../../../../src/domain/jitless.ts';
import { expect, test } from 'vitest';
import { gatherCrew } from '../../../../src/features/office/count-room/engine/crew.ts';
import { hireOpener, OpenerLost } from '../../../../src/features/office/count-room/engine/hired-opener.ts';
import { openerHere } from '../../../../src/features/office/count-room/engine/opener.ts';
import { countScene } from './count-scene.ts';

async function envelopes(count: number) {
  const scene = await countScene();
  const sealed = await Promise.all(
    Array.from({ length: count }, () => scene.seal('norr', { norr: { bad: 1 } })),
  );
  return { sealed, terms: { cycle: scene.cycle, keys: scene.keys } };
}

test('openers in workers and the one here open alike', async () => {
  const { sealed, terms } = await envelopes(5);
  const crew = gatherCrew(terms, hireOpener, 2);
  expect(crew.places).toBe(4);
  const there = await crew.work((opener) => opener.outsides(sealed));
  crew.close();
  expect(there).toEqual(await openerHere(terms).outsides(sealed));
  expect(there.every(({ inside }) => inside !== undefined)).toBe(true);
}, 60_000);

test('where workers cannot have workers, the work is done here', async () => {
  const { sealed, terms } = await envelopes(3);
  const crew = gatherCrew(terms, () => undefined, 4);
  expect(crew.places).toBe(2);
  expect(await crew.work((opener) => opener.outsides(sealed))).toHaveLength(3);
});

test('what dying openers were given is done by the others, and at last by the one here', async () => {
  const { sealed, terms } = await envelopes(8);
  let deaths = 0;
  const mortal = () => ({
    outsides: async () => {
      deaths += 1;
      throw new OpenerLost('gone');
    },
    insides: async () => {
      throw new OpenerLost('gone');
    },
    close: () => undefined,
  });
  const crew = gatherCrew(terms, mortal, 3);
  const all = await Promise.all(sealed.map((one) => crew.work((opener) => opener.outsides([one]))));
  expect(all.flat()).toEqual(await openerHere(terms).outsides(sealed));
  expect(deaths).toBeGreaterThanOrEqual(3);
});

test('a fault in the work itself is told, and not tried again', async () => {
  const { terms } = await envelopes(1);
  const crew = gatherCrew(terms, () => undefined, 1);
  const fault = () => Promise.reject(new Error('no such thing'));
  await expect(crew.work(fault)).rejects.toThrow('no such thing');
  expect(await crew.work(async () => 'goes on')).toBe('goes on');
});

import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { contestOriginal } from '../../../src/domain/vote/ballot-in-language.ts';
import { testEnv } from '../../domain/env.ts';
import { ballotPoint, contestOf, type Point } from '../ballot-point.ts';
import { type Scene, scene } from '../field/scene.ts';
import { startBallots } from './ballot-kiosk.tsx';
import { faults } from './faults.ts';
import { handTo } from './handed.ts';
import { heading, press, speakSwedish } from './kiosk.tsx';

beforeEach(speakSwedish);
afterEach(cleanup);

const ARABIC: Readonly<Record<string, string>> = {
  bad: 'رصيف للسباحة',
  ljus: 'إنارة الممر',
  park: 'ملعب للأطفال',
};

/** A voter with the tablet in hand, where the ballot of the north has come in Arabic; of `of`, where it was of another. */
async function voter(of?: string): Promise<{ readonly stage: Scene; readonly point: Point }> {
  const point = await ballotPoint({
    contests: [contestOf('norr', { kind: 'approval', votes: 2 })],
    voting: { checkIn: 'attested' },
  });
  const [contest] = point.cycle.contests;
  if (!contest) throw new Error('no contest');
  const words = stamp(
    { ...testEnv(4711), author: SERVER },
    {
      kind: 'ballot.translated' as const,
      version: 1,
      subject: point.cycle.id,
      data: {
        cycle: point.cycle.id,
        contest: contest.id,
        language: 'ar',
        edition: 1,
        part: 1,
        of: 1,
        original: of ?? contestOriginal(contest),
        name: 'الشمال',
        options: contest.options.map(({ id }) => ({ id, title: ARABIC[id] ?? 'بيت شباب', text: '' })),
      },
    },
  );
  const stage = await scene({}, [...point.office, words]);
  startBallots(stage.tablet, point, await handTo(stage.tablet, point));
  await heading('Nu kan du rösta');
  return { stage, point };
}

test('a ballot is read and cast in the language of the voter, and counts as any other', async () => {
  const { stage, point } = await voter();
  await press('العربية');
  await press('ابدأ التصويت');
  const title = await screen.findByRole('heading', { level: 2, name: 'ملعب للأطفال' });
  expect([title.lang, getComputedStyle(title).direction]).toEqual(['ar', 'rtl']);
  expect(screen.queryByText('Lekpark')).toBeNull();
  expect(await faults('strict')).toEqual([]);
  fireEvent.click(await screen.findByRole('checkbox', { name: /ملعب للأطفال/ }));
  fireEvent.click(await screen.findByRole('button', { name: /^راجع/ }));
  expect(await screen.findAllByText('ملعب للأطفال')).not.toHaveLength(0);
  await screen.findByRole('heading', { level: 2, name: 'الشمال' });
  expect(await faults('strict')).toEqual([]);
  fireEvent.click(await screen.findByRole('button', { name: 'أدلِ بصوتك' }));
  await screen.findByRole('heading', { level: 1, name: /شكر/ });
  const [vote] = await point.votesOn(stage.tablet);
  expect(vote?.vote).toMatchObject([{ marks: [{ option: 'park', votes: 1 }] }]);
});

test('a ballot that has changed since is shown as it was written', async () => {
  await voter('11111111-1111-4111-8111-111111111111');
  await press('العربية');
  await press('ابدأ التصويت');
  const title = await screen.findByRole('heading', { level: 2, name: 'Lekpark' });
  expect(title.lang).toBe('sv');
  expect(screen.queryByText('ملعب للأطفال')).toBeNull();
});

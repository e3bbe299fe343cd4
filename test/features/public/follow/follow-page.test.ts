import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Answer, AnswerStep } from '../../../../src/domain/proposal/answer.ts';
import { paintFollow } from '../../../../src/features/public/paint.tsx';
import type { FollowRequest, RoundAnswer } from '../../../../src/features/public/follow/request.ts';
import { OptionId } from '../../../../src/domain/log/ids.ts';
import { LANGUAGES } from '../../../../src/i18n/languages.ts';
import { FOLLOW_SCRIPT, PAGE_LANGUAGES } from '../../../../src/wire/public-paths.ts';
import { CYCLE, testCycle } from '../../../domain/values.ts';
import { read } from '../painted.ts';

const MADE_WITH = { style: { page: '', fonts: [], alone: '' }, address: 'https://torg.example' };
const CODE = 'K7MP4DXW';
const RECEIVED: AnswerStep = {
  what: 'received',
  at: '2026-05-12T22:30:00.000Z',
  left: '2026-05-09T10:00:00.000Z',
};

type Shape = FollowRequest extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'style' | 'address'>
    : never
  : never;
const draw = (request: Shape): string => paintFollow({ ...request, ...MADE_WITH });
const pageOf = (request: Shape): Document => read(draw(request));
const answered = (
  steps: readonly AnswerStep[] = [],
  about: Partial<Answer> = {},
  round: Partial<RoundAnswer> = {},
): Shape => {
  const all = [RECEIVED, ...steps];
  const answer = {
    cycle: CYCLE,
    language: 'sv',
    version: undefined,
    translations: [],
    ...about,
    steps: all,
    stands: all.at(-1) ?? RECEIVED,
  };
  return {
    as: 'answer',
    code: CODE,
    language: 'sv',
    answers: [{ answer, cycle: testCycle(), result: false, ...round }],
  };
};
const text = (page: Document): string => page.body.textContent.replaceAll(/\s+/g, ' ');

const EVERY: readonly AnswerStep[] = [
  { what: 'read', at: '2026-05-13T10:00:00.000Z', as: 'idea' },
  { what: 'published', at: '2026-05-14T10:00:00.000Z' },
];
const version = { cycle: CYCLE, title: 'ملعب للجميع', text: 'Rad 1\nRad 2', language: 'ar' };

describe('the page that asks', () => {
  test('speaks every language that public pages speak', () => {
    expect(PAGE_LANGUAGES).toEqual(LANGUAGES.map(({ tag }) => tag));
    for (const language of PAGE_LANGUAGES) {
      const page = pageOf({ as: 'question', code: '', language });
      expect(page.documentElement.lang).toBe(language);
      expect(page.querySelector('form')?.getAttribute('action')).toBe(`/f/${language}`);
      expect(page.querySelector('form')?.method).toBe('post');
      expect(page.querySelector('#kod')?.getAttribute('value')).toBe('');
    }
  });

  test('leaves a slip of the pen as it was written', () => {
    const page = pageOf({ as: 'question', code: 'K7M', language: 'sv', why: 'malformed' });
    expect(page.querySelector('#kod')?.getAttribute('value')).toBe('K7M');
  });

  test('gives the code back that was asked for, beside why there is no answer', () => {
    for (const why of ['unknown', 'malformed', 'wait', 'failed'] as const) {
      const page = pageOf({ as: 'question', code: CODE, language: 'sv', why });
      expect(page.querySelector<HTMLInputElement>('#kod')?.getAttribute('value')).toBe('K7MP-4DXW');
      expect(page.querySelector('#svar')?.textContent).toBeTruthy();
    }
  });
});

describe('the page that answers', () => {
  test('tells each step with its day where the round is, the last one first of all', () => {
    const page = pageOf(answered(EVERY, { version }));
    expect(page.querySelector('h1')?.textContent).toBe('Din idé är publicerad');
    expect([...page.querySelectorAll('time')].map((time) => time.getAttribute('datetime'))).toEqual([
      '2026-05-13', // half past midnight in Sweden
      '2026-05-13',
      '2026-05-14',
    ]);
    expect(text(page)).toContain('Du lämnade den 9 maj 2026.');
    const title = page.querySelector('bdi[lang=ar]');
    expect([title?.textContent, title?.getAttribute('dir')]).toEqual(['ملعب للجميع', 'rtl']);
  });

  test('asks again for another language, has no address to share, and leads to the result', () => {
    const page = pageOf(answered([], {}, { result: true }));
    const again = page.querySelector<HTMLFormElement>('header form');
    expect(again?.querySelector<HTMLInputElement>('[name=code]')?.value).toBe(CODE);
    expect([...(again?.querySelectorAll('button') ?? [])].map(({ value }) => value)).toEqual(PAGE_LANGUAGES);
    expect(
      page.querySelector('link[rel=canonical], link[rel=alternate], meta[property="og:url"]'),
    ).toBeNull();
    expect(page.querySelector(`a[href="/r/${CYCLE}/sv"]`)).not.toBeNull();
    expect(
      [...page.querySelectorAll('a, link, script')].map((each) => each.outerHTML).join(''),
    ).not.toContain(CODE);
    expect(page.querySelectorAll('script')).toHaveLength(1);
    expect(page.querySelector('script')?.getAttribute('src')).toBe(FOLLOW_SCRIPT);
  });

  test('gives the reason in the reader’s language where there is one, else in the round’s, and once', () => {
    const reason = [
      { language: 'sv', text: 'Marken är inte vår.' },
      { language: 'ar', text: 'الأرض ليست لنا.' },
    ];
    const ended = answered([{ what: 'ended', at: RECEIVED.at, reason }]);
    const swedish = text(pageOf(ended));
    expect(swedish.split('Marken är inte vår.')).toHaveLength(2);
    expect(swedish).toContain('Kommunens svar på din idé');
    expect(text(pageOf({ ...ended, language: 'ar' }))).toContain('الأرض ليست لنا.');
    const english = pageOf({ ...ended, language: 'en' }).querySelector('main bdi[lang=sv]');
    expect(english?.textContent).toBe('Marken är inte vår.');
  });

  test('names who translated, and lets the original be read', () => {
    const translated = { by: 'Fatima Haddad', from: 'sv', source: 'Marken är inte vår.' };
    const reason = [
      { language: 'sv', text: 'Marken är inte vår.' },
      { language: 'ar', text: 'الأرض ليست لنا.', translated },
    ];
    const ended = answered([{ what: 'ended', at: RECEIVED.at, reason }]);
    const page = pageOf({ ...ended, language: 'ar' });
    expect(text(page)).toContain('Fatima Haddad');
    expect(page.querySelector('details bdi[lang=sv][dir=ltr]')?.textContent).toBe('Marken är inte vår.');
    expect(text(pageOf(ended))).not.toContain('Fatima Haddad');
  });

  test('shows the idea in the language of the page where somebody has translated it, and the original beside', () => {
    const translations = [{ language: 'sv', title: 'En plan för alla', text: 'Rad', by: 'Fatima Haddad' }];
    const page = pageOf(answered(EVERY, { version, translations }));
    expect(page.querySelector('main h2')?.textContent).toBe('En plan för alla');
    expect(text(page)).toContain('Översatt av Fatima Haddad');
    expect(page.querySelector('details bdi[lang=ar]')?.textContent).toContain('ملعب للجميع');
    const arabic = pageOf({ ...answered(EVERY, { version, translations }), language: 'ar' });
    expect(arabic.querySelector('details')).toBeNull();
  });

  test('says with how many others it became which proposal', () => {
    const page = pageOf(
      answered([
        { what: 'working', at: '2026-05-20T10:00:00.000Z', others: 3 },
        { what: 'proposal', at: '2026-06-01T10:00:00.000Z', title: [{ language: 'sv', text: 'Brygga' }] },
      ]),
    );
    expect(text(page)).toContain('tillsammans med 3 andra idéer');
    expect(text(page)).toContain('Din idé har blivit ett förslagBrygga');
  });

  test('leads to its own row of the result, and gives the board’s reason', () => {
    const option = 'p-77777777-7777-4777-8777-777777777777';
    const counted: AnswerStep = { what: 'counted', at: RECEIVED.at, contest: 'norr', option };
    const [contest] = testCycle().contests;
    if (!contest) throw new Error('no contest');
    const decided = {
      contest: contest.id,
      option: OptionId.parse(option),
      verdict: 'changed' as const,
      what: 'En mindre brygga.',
      reason: 'Sjön är grund.',
    };
    const said = [decided.what, decided.reason].map((words) => [{ language: 'sv', text: words }]);
    const page = pageOf(
      answered([counted, { what: 'decided', at: RECEIVED.at, decided, said }], {}, { result: true }),
    );
    expect(page.querySelector(`a[href="/r/${CYCLE}/sv#norr-${option}"]`)).not.toBeNull();
    expect(page.querySelector('h1')?.textContent).toBe('Nämnden säger ja, med en ändring.');
    expect(text(page)).toContain('En mindre brygga. Sjön är grund.');
  });

  test('tells several ideas of one code apart by their days', () => {
    const one = answered();
    if (one.as !== 'answer') throw new Error('no answer');
    const page = pageOf({ ...one, answers: [...one.answers, ...one.answers] });
    expect(text(page)).toContain('Flera idéer har fått den här koden.');
    expect(page.querySelectorAll('article')).toHaveLength(2);
  });
});

describe('each of its states', () => {
  const reads = (['idea', 'fault', 'handled', 'refused'] as const).map((as): Shape =>
    answered([{ what: 'read', at: RECEIVED.at, as }]),
  );
  const states: readonly Shape[] = [
    { as: 'question', code: '', language: 'sv' },
    ...(['unknown', 'malformed', 'wait', 'failed'] as const).map((why): Shape => ({
      as: 'question',
      code: CODE,
      language: 'ar',
      why,
    })),
    answered(),
    ...reads,
    answered(EVERY, { version }),
    answered([...EVERY.slice(0, 1), { what: 'unpublished', at: RECEIVED.at }]),
    answered([
      { what: 'working', at: RECEIVED.at, others: 0 },
      { what: 'meeting', at: RECEIVED.at },
    ]),
    answered([{ what: 'proposal', at: RECEIVED.at, title: [{ language: 'sv', text: 'Brygga' }] }]),
    answered([{ what: 'ended', at: RECEIVED.at, reason: [{ language: 'sv', text: 'För dyrt.' }] }]),
    { ...answered(EVERY, { version }), language: 'ar' },
  ];
  const own = { lang: document.documentElement.lang, dir: document.documentElement.dir };
  afterEach(() => {
    Object.assign(document.documentElement, own);
    document.body.replaceChildren();
  });

  test.each(states)('has no faults of accessibility: %#', async (state) => {
    const page = pageOf(state);
    const { lang, dir } = page.documentElement;
    Object.assign(document.documentElement, { lang, dir });
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});

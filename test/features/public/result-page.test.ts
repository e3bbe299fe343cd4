import axe from 'axe-core';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { Bundle } from '../../../src/count/bundle.ts';
import { suppress } from '../../../src/domain/outcome/suppress.ts';
import type { ResultFile } from '../../../src/wire/result-file.ts';
import { aDecision } from './a-decision.ts';
import { pageIn, painted, read } from './painted.ts';
import { sampleResult, type Shape, TOWN, VILLAGE } from './sample-result.ts';

/** Five contests: spread votes, equal shares, a ranking, a knapsack, and spread votes again. */
const BOROUGH: Shape = { areas: 5, options: 60, voters: 1500 };

const text = (node: ParentNode | null): string =>
  (node instanceof Document ? node.body : node)?.textContent?.replaceAll(/\s+/g, ' ') ?? '';

const optionsOf = (page: Document): readonly Element[] => [...page.querySelectorAll('ol > li[id]')];

describe('the page of a result', () => {
  test('holds every proposal once, with its votes, its cost and what became of it', () => {
    const file = sampleResult(BOROUGH);
    const rows = optionsOf(pageIn(file));
    const all = file.cycle.contests.flatMap(({ id, options }) =>
      options.map((option) => `${id}-${option.id}`),
    );
    expect(rows.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
    for (const { contest, bundle } of file.contests) {
      const winners = new Set(Bundle.parse(bundle).result.winners);
      for (const { id, title } of file.cycle.contests.find((each) => each.id === contest)?.options ?? []) {
        const row = rows.find((each) => each.id === `${contest}-${id}`) ?? null;
        expect(text(row)).toContain(title);
        expect(text(row)).toContain(winners.has(id) ? 'Röstades fram som nummer' : 'Röstades inte fram');
        expect(text(row)).toMatch(/\d (?:röst|röster|poäng)/);
        expect(text(row)).toMatch(/kr/);
      }
    }
  });

  test('tells everyone who lost why, and what would have been enough', () => {
    const rows = optionsOf(pageIn(sampleResult(BOROUGH)));
    const lost = rows.filter((row) => row.getAttribute('data-funded') === 'no');
    expect(lost.length).toBeGreaterThan(10);
    for (const row of lost)
      expect(text(row)).toMatch(
        /fanns kvar när det blev dess tur|Pengarna var slut|Ingen röstade|hade redan betalat för|kunde tillsammans betala/,
      );
    expect(lost.filter((row) => text(row).includes('Det hade räckt med')).length).toBeGreaterThan(5);
  });

  test('folds its contests where there are many proposals, and on paper where that would be hundreds of pages', () => {
    const foldedIn = (shape: Shape) =>
      [...pageIn(sampleResult(shape)).querySelectorAll('[data-folded]')].map((each) =>
        each.getAttribute('data-folded'),
      );
    const voters = 300;
    expect(foldedIn({ areas: 1, options: 61, voters })).toEqual([]);
    expect(foldedIn({ areas: 2, options: 60, voters })).toEqual([]);
    expect(foldedIn({ areas: 2, options: 62, voters })).toEqual(['on-screens', 'on-screens']);
    expect(new Set(foldedIn({ areas: 3, options: 300, voters }))).toEqual(new Set(['on-screens']));
    expect(new Set(foldedIn(TOWN))).toEqual(new Set(['always']));
  });

  test('is one contest with one proposal as well, won or lost', () => {
    const won = text(pageIn(sampleResult({ areas: 1, options: 1, voters: 30 })));
    expect(won).toContain('1 av 1 förslag röstades fram.');
    const file = sampleResult({ areas: 1, options: 1, voters: 30 });
    const [contest] = file.contests;
    if (!contest) throw new Error('no contest');
    const bundle = Bundle.parse(contest.bundle);
    const dear = {
      ...bundle.election,
      projects: bundle.election.projects.map((each) => ({ ...each, cost: 2e6 })),
    };
    contest.bundle = { ...bundle, election: dear, result: { winners: [], cost: 0 } };
    const lost = text(pageIn(file));
    expect(lost).toContain('Inget av 1 förslag röstades fram.');
    expect(lost).toContain('Det kostar mer än hela budgeten på 1 000 000 kr.');
  });

  test('says so, loudly, where counting again comes to something else', () => {
    const file = sampleResult(VILLAGE);
    const [contest] = file.contests;
    if (!contest) throw new Error('no contest');
    const bundle = Bundle.parse(contest.bundle);
    contest.bundle = { ...bundle, result: { ...bundle.result, winners: bundle.result.winners.slice(1) } };
    expect(painted(file).disagrees).toEqual([contest.contest]);
    expect(text(pageIn(file))).toContain('Det här stämmer inte.');
  });

  test('has the board’s decision beside the vote, and says why where the two part', () => {
    const page = pageIn(sampleResult(VILLAGE), 'sv', [aDecision(sampleResult(VILLAGE))]);
    expect(text(page.querySelector('h1'))).toBe('Så röstade invånarna, så beslutade nämnden 3 juni 2026');
    const departing = optionsOf(page).filter((row) =>
      text(row).includes('Beslutet är ett annat än rösternas.'),
    );
    expect(departing).toHaveLength(3);
    for (const row of departing) expect(text(row)).toContain('Skäl:');
    expect(text(page.querySelector('#beslutet'))).toContain('§ 47');
  });

  test.each(['sv', 'en', 'ar'])(
    'leads nowhere that is not there, and names nothing twice: %s',
    (language) => {
      const file = sampleResult(BOROUGH);
      for (const page of [pageIn(file, language), read(painted(file).files[0]?.text ?? '')]) {
        const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const targets = [...page.querySelectorAll('[href^="#"]')].map((link) =>
          link.getAttribute('href')?.slice(1),
        );
        expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
      }
    },
  );

  test('is spoken in its own language from end to end', () => {
    const file = sampleResult(BOROUGH);
    for (const language of ['en', 'ar']) {
      const page = pageIn(file, language);
      for (const written of page.querySelectorAll('bdi, code, pre, h3[lang]')) written.remove();
      // Titles within a sentence stand between isolates.
      expect(text(page).replaceAll(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/[åäöÅÄÖ]/);
      expect(text(page)).not.toMatch(/\{|undefined|NaN/);
    }
  });
});

describe('what people wrote', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><svg onload=alert(1)>',
    '\u202Egnp.exe &amp; <b>',
    "O'Neill & Söner",
  ];

  test.each(HOSTILE)('is words wherever it stands: %s', (hostile) => {
    const file = sampleResult(VILLAGE);
    const before = pageIn(file).querySelectorAll('*').length;
    const [contest] = file.cycle.contests;
    if (!contest) throw new Error('no contest');
    for (const option of contest.options) option.title = hostile;
    contest.name = hostile;
    file.cycle.name = hostile;
    file.cycle.municipality = hostile;
    file.losses = [{ point: hostile, what: 'bags', reason: hostile }];
    if (file.draw) file.draw.said = [{ name: hostile, line: hostile }];
    for (const point of file.points) point.notes = [hostile];
    const page = pageIn(file);
    expect(page.querySelectorAll('script, img, style ~ svg, [onload], [onerror]')).toHaveLength(0);
    expect(optionsOf(page).every((row) => row.querySelector('h3')?.textContent === hostile)).toBe(true);
    // One line fewer was said in the draw, and each note stands in one more place than before.
    expect(Math.abs(page.querySelectorAll('*').length - before)).toBeLessThan(12);
  });
});

describe('small numbers', () => {
  /** What the table of voters shows, cell by cell. */
  function shown(file: ResultFile): readonly (readonly string[])[] {
    const table = pageIn(file).querySelector('#deltagandet table');
    return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent?.replaceAll(/\s/g, '') ?? ''),
    );
  }

  test('stay hidden, and so does every share that would tell them', () => {
    const voters = fc.record({ paper: fc.nat({ max: 30 }), tablet: fc.nat({ max: 30 }) });
    const file = sampleResult({ areas: 4, options: 4, voters: 200 });
    fc.assert(
      fc.property(fc.array(voters, { minLength: 4, maxLength: 4 }), (rows) => {
        const areas = file.cycle.areas.map(({ id }, at) => ({
          area: id,
          ...(rows[at] ?? { paper: 0, tablet: 0 }),
        }));
        const hidden = suppress(areas);
        file.turnout = {
          voters: areas.reduce((sum, { paper, tablet }) => sum + paper + tablet, 0),
          areas: [...hidden],
        };
        const cells = shown(file);
        for (const [at, { paper, tablet, all }] of hidden.entries()) {
          const [onTablet, onPaper, together, share] = cells[at] ?? [];
          expect([onTablet, onPaper, together]).toEqual(
            [tablet, paper, all].map((value) => (value === null ? 'dolt' : `${value}`)),
          );
          expect(share === 'dolt').toBe(all === null);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('stand in no sum of a column either', () => {
    const file = sampleResult({ areas: 4, options: 4, voters: 200 });
    expect(shown(file)).toHaveLength(4);
    const joint = pageIn(file).querySelector('#rosterna')?.textContent ?? '';
    expect(joint).toContain('3 små röstställen tillsammans');
  });
});

describe('the page as people meet it', () => {
  const own = { lang: document.documentElement.lang, dir: document.documentElement.dir };
  afterEach(() => {
    Object.assign(document.documentElement, own);
    document.body.replaceChildren();
  });

  test.each(['sv', 'en', 'ar'])('has nothing that axe objects to: %s', async (language) => {
    const file = sampleResult(VILLAGE);
    const page = pageIn(file, language, [aDecision(file)]);
    const { lang, dir } = page.documentElement;
    Object.assign(document.documentElement, { lang, dir });
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

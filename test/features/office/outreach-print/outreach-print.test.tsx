import '../../../../src/ui/base.css';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Cycle } from '../../../../src/domain/cycle/cycle.ts';
import { drawReceiptCode, readReceiptCode } from '../../../../src/domain/log/receipt-code.ts';
import { OutreachPrintView } from '../../../../src/features/office/outreach-print/outreach-print-view.tsx';
import { seeded } from '../../../domain/env.ts';
import { EVENT, testCycle } from '../../../domain/values.ts';
import { faults, follow, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { onPaper } from '../print-scene.tsx';
import { configured, officeScene } from '../scene.ts';
import { stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const at = `/office/events/${EVENT}/print`;
const entries = (over: Partial<Cycle> = {}) => [
  configured(Cycle.parse({ ...testCycle(), ...over })),
  ...stall({ starts: '2026-05-13T08:00:00.000Z', ends: '2026-05-13T15:00:00.000Z' }),
];

const pick = async (name: string | RegExp) => {
  fireEvent.click(await screen.findByRole('radio', { name }));
};

const printed = {
  eyebrow: 'Bygdeby',
  about: {
    name: 'Gatustånd',
    place: '',
    area: 'Äng',
    starts: '2026-05-13T08:00:00.000Z',
    ends: '2026-05-13T15:00:00.000Z',
    votes: false,
    news: undefined,
    timeZone: 'Europe/Stockholm',
    money: 0,
    currency: 'SEK',
    who: 'live' as const,
    citizenshipRequired: false,
    lowestAge: 0,
  },
  areas: ['Äng'],
  themes: [],
  origin: 'https://torg.example',
  address: 'https://torg.example/r',
};

/** What stands on the paper, with plain spaces. */
const words = () => onPaper().textContent.replaceAll(/\s/g, ' ');
const codesOn = (paper: HTMLElement) =>
  [...paper.querySelectorAll('footer [lang="zxx"]:first-of-type, footer p[lang="zxx"]')]
    .map((each) => readReceiptCode(each.textContent))
    .filter((code) => code !== undefined);

describe('the poster', () => {
  test('says what, when and where, who may come, and where to read more', async () => {
    openOffice(await officeScene(entries()), `/office/events/${EVENT}`);
    await follow('Affisch och blanketter');
    await heading('Skriv ut till träffen');
    await screen.findByRole('button', { name: 'Skriv ut affischen' });
    for (const said of [
      'Vad skulle göra det bättre att bo här?',
      'onsdag 13 maj',
      '10.00–17.00',
      'Storgatan 4, Stensjön',
      'Gatustånd vid Coop',
      'Du är med och bestämmer om 750 000 kr.',
      'Alla som bor eller arbetar här får vara med.',
      'Du behöver inte vara svensk medborgare.',
      'Du ska ha fyllt 12 år.',
      '/r/11111111-1111-4111-8111-111111111111',
    ])
      expect(words()).toContain(said);
    expect(onPaper().querySelectorAll('svg[role="img"]')).toHaveLength(1);
  });

  test('says the lowest age of what people come for', async () => {
    const { participation } = testCycle();
    openOffice(
      await officeScene(entries({ participation: { ...participation, lowestAges: { ideas: 7 } } })),
      at,
    );
    await screen.findByRole('button', { name: 'Skriv ut affischen' });
    expect(words()).toContain('Du ska ha fyllt 7 år.');
  });

  test('is said in another language, from right to left, whatever the page speaks', async () => {
    openOffice(await officeScene(entries()), at);
    await pick('العربية');
    await waitFor(() => expect(words()).toContain('ما الذي يجعل العيش هنا أفضل؟'));
    const sheet = onPaper().querySelector('article');
    expect([sheet?.lang, sheet?.dir]).toEqual(['ar', 'rtl']);
    screen.getByRole('heading', { level: 1, name: 'Skriv ut till träffen' });
  });

  test('leaves out what the round does not say', async () => {
    const { participation } = testCycle();
    const plain = {
      pots: [],
      participation: { ...participation, who: 'live' as const, citizenshipRequired: true, lowestAge: 0 },
    };
    openOffice(await officeScene(entries(plain)), at);
    await waitFor(() => expect(words()).toContain('Alla som bor här får vara med.'));
    expect(words()).not.toMatch(/bestämmer|medborgare|fyllt/);
  });

  test('fits its paper: A4, A3, and two flyers on an A4 that lies down', async () => {
    openOffice(await officeScene(entries()), at);
    const millimetres = () =>
      [...onPaper().querySelectorAll('article')].map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return [width, height].map((pixels) => Math.round((pixels * 25.4) / 96));
      });
    await screen.findByRole('button', { name: 'Skriv ut affischen' });
    expect(millimetres()).toEqual([[210, 297]]);
    await pick('Affisch A3');
    await waitFor(() => expect(millimetres()).toEqual([[297, 420]]));
    await pick(/Flygblad A5/);
    await waitFor(() =>
      expect(millimetres()).toEqual([
        [148, 210],
        [148, 210],
      ]),
    );
  });

  test('is drawn in black alone where it is to be copied', async () => {
    openOffice(await officeScene(entries()), at);
    await screen.findByRole('button', { name: 'Skriv ut affischen' });
    const head = () => getComputedStyle(onPaper().querySelector('header') ?? document.body);
    expect(head().backgroundColor).toBe('rgb(10, 66, 86)');
    await pick('Svartvitt');
    await waitFor(() => expect(head().backgroundColor).toBe('rgba(0, 0, 0, 0)'));
    expect(head().color).toBe('rgb(0, 0, 0)');
  });
});

describe('the idea form', () => {
  test('asks for what the office types in, in the same order, and gives each a code of its own', async () => {
    openOffice(await officeScene(entries()), at);
    await pick(/Idéblankett/);
    await write('Antal blanketter', '3');
    await screen.findByRole('button', { name: 'Skriv ut 3 blanketter' });
    const paper = onPaper();
    const forms = [...paper.querySelectorAll('article')];
    expect([...(forms[0]?.querySelectorAll('h2, h3') ?? [])].map((each) => each.textContent)).toEqual([
      'Min idé',
      'Din idé i en mening',
      'Berätta mer, om du vill',
      'Vilket område gäller den?',
      'Var, till exempel vilken gata eller park?',
      'Vad handlar den om?',
    ]);
    expect(new Set(codesOn(paper)).size).toBe(3);
    expect(paper.querySelectorAll('svg[role="img"]')).toHaveLength(3);
  });

  test('gives other codes once these have come out, and none to the screen', async () => {
    const random = seeded(5);
    const onPrint = vi.fn(() => Promise.resolve());
    const { container } = render(
      <OutreachPrintView
        event={EVENT}
        printed={printed}
        languages={['sv']}
        draw={(forms) => Array.from({ length: forms }, () => drawReceiptCode(random))}
        onPrint={onPrint}
      />,
    );
    await pick(/Idéblankett/);
    await write('Antal blanketter', '2');
    await screen.findByRole('button', { name: 'Skriv ut 2 blanketter' });
    const first = codesOn(onPaper());
    expect(first).toHaveLength(2);
    for (const code of first) expect(container.textContent).not.toContain(code.slice(0, 4));
    await press('Skriv ut 2 blanketter');
    await waitFor(() => expect(codesOn(onPaper())).not.toEqual(first));
    expect(onPrint).toHaveBeenCalledOnce();
    expect(first.filter((code) => codesOn(onPaper()).includes(code))).toEqual([]);
  });

  test('keeps its stub on the paper however much there is to tick', async () => {
    const many = Array.from({ length: 14 }, (_, index) => `Ett tema med ett ganska långt namn ${index}`);
    openOffice(await officeScene(entries({ themes: many })), at);
    await pick(/Idéblankett/);
    await screen.findByRole('button', { name: 'Skriv ut 20 blanketter' });
    const form = onPaper().querySelector('article');
    const stub = form?.querySelector('footer');
    const room =
      (form?.getBoundingClientRect().bottom ?? 0) - (stub?.getBoundingClientRect().bottom ?? Infinity);
    // What is left below it is the margin of the sheet, ten millimetres.
    expect(Math.round((room * 25.4) / 96)).toBe(10);
  });

  test('is printed in a number that makes sense, or not at all', async () => {
    openOffice(await officeScene(entries()), at);
    await pick(/Idéblankett/);
    await write('Antal blanketter', '0');
    await screen.findByText('Skriv ett tal från 1 till 200.');
    expect(screen.queryByRole('button', { name: /^Skriv ut/ })).toBeNull();
  });
});

test('languages that no sheet is written in are named, and an unknown event leads back', async () => {
  openOffice(await officeScene(entries({ languages: ['sv', 'so'] })), at);
  await screen.findByText('Bladen finns inte på alla språk i omgången');
  screen.getByText('somaliska');
  cleanup();
  openOffice(await officeScene(), at);
  expect(await screen.findByText('Träffen finns inte här')).toBeTruthy();
});

test('the page has no faults that axe can find', async () => {
  openOffice(await officeScene(entries()), at);
  await pick(/Idéblankett/);
  await screen.findByRole('button', { name: 'Skriv ut 20 blanketter' });
  expect(await faults()).toEqual([]);
});

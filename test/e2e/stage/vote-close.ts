import type { Page } from 'playwright';
import { expect } from './expect.ts';

/** What another tablet of the point says of itself. */
export type OtherTablet = {
  readonly tablet: number;
  readonly checkedIn: number;
  readonly left: number;
  readonly sealed: number;
};

/** Sheets of paper, counted by hand. */
export type Papers = Readonly<
  Record<'Sedlar i lådan' | 'Kasserade' | 'Blanka' | 'Oanvända' | 'Mottagna', number>
>;

const NO_PAPER: Papers = { 'Sedlar i lådan': 0, Kasserade: 0, Blanka: 0, Oanvända: 0, Mottagna: 0 };

/** Packs a tablet up, from home: the figures that it then shows. */
export async function packUp(page: Page): Promise<Omit<OtherTablet, 'tablet'>> {
  await page.getByRole('link', { name: /^Stäng röststället/ }).click();
  await page.getByRole('button', { name: 'Packa bara ihop den här plattan' }).click();
  await page.getByRole('button', { name: 'Packa ihop', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Plattan är ihoppackad' })).toBeVisible();
  const figure = async (words: string) =>
    Number(await page.locator('dl > div', { hasText: words }).locator('dd').innerText());
  return {
    checkedIn: await figure('Avprickade'),
    left: await figure('Gick utan att rösta'),
    sealed: await figure('Förseglade röster'),
  };
}

/** Fills in the form of a ballot point, from home, until it waits for its signatures. */
export async function fillIn(
  page: Page,
  { others = [], papers = NO_PAPER }: { others?: readonly OtherTablet[]; papers?: Papers } = {},
): Promise<void> {
  await page.getByRole('link', { name: /^Stäng röststället/ }).click();
  await page.getByRole('button', { name: 'Fyll i stängningsformuläret här' }).click();
  for (const { tablet, checkedIn, left, sealed } of others) {
    await page.getByRole('button', { name: /^(?:Fler plattor användes här|En platta till)$/ }).click();
    const card = page.locator('section', { hasText: 'Skriv av siffrorna på dess skärm' }).last();
    await card.getByLabel('Plattans nummer').fill(String(tablet));
    await card.getByLabel('Avprickade').fill(String(checkedIn));
    await card.getByLabel('Gick utan att rösta').fill(String(left));
    await card.getByLabel('Förseglade röster').fill(String(sealed));
  }
  await page.getByRole('button', { name: 'De är räknade. Öppna lådan' }).click();
  for (const [label, count] of Object.entries(papers)) await page.getByLabel(label).fill(String(count));
  await page.getByRole('button', { name: 'Vidare till underskrift' }).click();
}

/** Two people sign, with what they have sealed. Whether that closes the point is for the caller to see. */
export async function sign(page: Page, names: readonly [string, string], seals: string): Promise<void> {
  await page.getByLabel('Förseglingarnas nummer').fill(seals);
  await page.getByLabel('Namn', { exact: true }).fill(names[0]);
  await page.getByLabel('Den andras namn').fill(names[1]);
  await page.getByRole('button', { name: 'Skriv under och stäng röststället' }).click();
}

/** The form of the point stands signed. */
export const isClosed = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'Röststället är stängt' })).toBeVisible();

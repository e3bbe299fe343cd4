import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { backupResult, type BackupFile, chooseBackup, saveBackup } from './stage/backup.ts';
import type { StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import { countVisitors, writeIdea } from './stage/field.ts';
import { figure, goTo } from './stage/office.ts';
import { torg } from './stage/server.ts';
import { openOffice, openStage, openTablet, type Stage } from './stage.ts';

const SAMPLE_IDEAS = 60;

let stage: Stage;
let office: StageBrowser;
let tablet: StageBrowser;
let words: string;
let file: BackupFile;

beforeAll(async () => {
  stage = await openStage();
  ({ office, words } = await openOffice(stage));
  tablet = await openTablet(stage, office, 'tablet');
  await tablet.cut();
  await writeIdea(tablet.page(), { title: 'En brygga till', text: 'På andra sidan av sjön.' });
  await writeIdea(tablet.page(), { title: 'Musik i parken' });
  await countVisitors(tablet.page(), 3);
  file = await saveBackup(tablet.page());
});
afterAll(() => stage?.close());

describe('a tablet that never finds a network', () => {
  it('hands over a file that names the tablet and shows nothing of what is in it', () => {
    expect(file.name).toMatch(/^torg-platta-1-\d{4}-\d\d-\d\d-\d{4}\.torgbackup$/);
    expect(file.bytes.includes('brygga')).toBe(false);
  });

  it('the office opens it with the six words, and with no others', async () => {
    const page = office.page();
    await page.reload(); // Whoever has just made the key holds it; another day the words are asked for.
    await chooseBackup(page, file);
    await page.getByLabel('De sex orden').fill(words.split(' ').toReversed().join(' '));
    await page.getByRole('button', { name: 'Lås upp och läs in' }).click();
    await expect(page.getByText('Orden hör inte till den här nyckeln')).toBeVisible();
    await page.getByLabel('De sex orden').fill(words.toUpperCase());
    await page.getByRole('button', { name: 'Lås upp och läs in' }).click();
    expect(await backupResult(page)).toEqual({ fresh: 5, known: 0 });
    await goTo(page, 'Översikt');
    await expect.poll(() => figure(page, /idéer$/)).toBe(SAMPLE_IDEAS + 2);
    expect(await figure(page, /besökare$/)).toBe(3);
  });

  it('opening it twice changes nothing', async () => {
    await chooseBackup(office.page(), file);
    expect(await backupResult(office.page())).toEqual({ fresh: 0, known: 5 });
    await goTo(office.page(), 'Översikt');
    expect(await figure(office.page(), /idéer$/)).toBe(SAMPLE_IDEAS + 2);
  });

  it('finds a network after all: what is new arrives, and the old file still changes nothing', async () => {
    await writeIdea(tablet.page(), { title: 'Hörselslinga i bygdegården' });
    await tablet.restore();
    await expect(tablet.page().getByRole('button', { name: 'Allt är framme' })).toBeVisible();
    await expect.poll(() => figure(office.page(), /idéer$/)).toBe(SAMPLE_IDEAS + 3);
    await chooseBackup(office.page(), file);
    expect(await backupResult(office.page())).toEqual({ fresh: 0, known: 5 });
    await goTo(office.page(), 'Idéer');
    await expect(office.page().getByRole('link', { name: 'En brygga till' })).toHaveCount(1);
  });
});

describe('torg receive, on the machine of the server', () => {
  it('takes in what the server lacks while it runs, and nothing the second time', async () => {
    await tablet.cut();
    await writeIdea(tablet.page(), { title: 'Cykelpump vid biblioteket' });
    const later = await saveBackup(tablet.page());
    const first = await receive(later, words, '--json');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(first.out)).toEqual({
      entries: 7,
      verdicts: { accepted: 1, duplicate: 6 },
      photos: 0,
      unread: [],
    });
    expect((await receive(later)).out).toContain('7 entries in the file: 0 new, 7 already here');
    await goTo(office.page(), 'Översikt');
    await expect.poll(() => figure(office.page(), /idéer$/)).toBe(SAMPLE_IDEAS + 4);
  });

  it('says that wrong words do not open the key, and takes nothing', async () => {
    const { code, err } = await receive(file, 'ett två tre fyra fem sex');
    expect(code).toBe(1);
    expect(err).toContain('those words do not open the key');
  });

  it('says what is wrong with a damaged file, and with one that is none of ours', async () => {
    const damaged = await receive(damage(file, -1));
    expect(damaged.code).toBe(1);
    expect(damaged.err).toContain('part 1 of the file is damaged');
    const foreign = await receive({ name: 'protokoll.pdf', bytes: Buffer.from('%PDF-1.7\nett protokoll') });
    expect(foreign.code).toBe(2);
    expect(foreign.err).toContain('this is not a backup file of a tablet');
  });
});

describe('files that cannot be read at the office', () => {
  it.each([
    ['a byte that has changed in its last part', () => damage(file, -1), 'Del 1 av 1 är skadad'],
    ['a byte that has changed at its beginning', () => damage(file, 200), 'Filen är skadad från början'],
    [
      'an end that is missing',
      () => ({ ...file, bytes: file.bytes.subarray(0, -40) }),
      'Filen tar slut för tidigt',
    ],
    [
      'another kind of file',
      () => ({ name: 'semester.torgbackup', bytes: Buffer.from('GIF89a…') }),
      'Det här är ingen backupfil från Torg',
    ],
  ])('%s is said in words, and nothing changes', async (_what, bad, said) => {
    const page = office.page();
    await chooseBackup(page, bad());
    await expect(page.getByText(said)).toBeVisible();
    await goTo(page, 'Översikt');
    expect(await figure(page, /idéer$/)).toBe(SAMPLE_IDEAS + 4);
  });
});

/** Has the server's machine take a file in, with the words typed on standard input. */
function receive({ name, bytes }: BackupFile, typed = words, ...more: string[]) {
  const path = join(stage.folder, name);
  writeFileSync(path, bytes);
  return torg(['receive', path, '--data', stage.data, ...more], `${typed}\n`);
}

/** The file with one byte changed, counted from its start, or from its end when negative. */
function damage({ name, bytes }: BackupFile, at: number): BackupFile {
  const changed = Buffer.from(bytes);
  const place = at < 0 ? changed.length + at : at;
  changed[place] = (changed[place] ?? 0) ^ 1;
  return { name, bytes: changed };
}

import { beforeEach, expect, test } from 'vitest';
import { csvFile } from '../../../src/features/office/ideas/csv.ts';
import { ideasAsCsv, ideasAsJson } from '../../../src/features/office/ideas/idea-export.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { speakSwedish } from './office.tsx';
import { anIdea } from './street.ts';

beforeEach(speakSwedish);

test('a file begins with a byte order mark, and quotes, semicolons and line ends stay inside their cell', () => {
  expect(csvFile([['Rubrik', 'a;b "c"\nd']])).toBe('\uFEFF"Rubrik";"a;b ""c""\nd"\r\n');
});

test('what a spreadsheet would run gets an apostrophe, and nothing else does', () => {
  const cells = ['=1+1', '+46', '-5', '@x', '\t=1', '\r=1', '\n=1', '＝1', ' =1', 'a=1', '🙂'];
  expect(csvFile([cells])).toBe(
    '\uFEFF"\'=1+1";"\'+46";"\'-5";"\'@x";"\'\t=1";"\'\r=1";"\'\n=1";"\'＝1";" =1";"a=1";"🙂"\r\n',
  );
});

test('an idea that looks like a formula is neutralised in CSV, and stands to the letter in JSON', () => {
  const title = '=HYPERLINK("http://x";"Klicka") \u200f‮<script>';
  const [idea] = fold(emptyState(), anIdea(1, { title })).ideas.values();
  if (!idea) throw new Error('No idea');
  const exported = [
    {
      idea,
      area: 'Äng',
      event: '',
      author: 'Platta 1',
      carrier: '',
      received: '',
      flags: [],
      state: 'Osorterad',
    },
  ];
  expect(ideasAsCsv(exported)).toContain(`"'${title.replaceAll('"', '""')}"`);
  expect(JSON.parse(ideasAsJson(exported))).toMatchObject({ ideas: [{ title, received: null }] });
});

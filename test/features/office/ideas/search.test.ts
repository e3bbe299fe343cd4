import { describe, expect, test } from 'vitest';
import { alikeIdeas } from '../../../../src/features/office/ideas/search/alike.ts';
import { findIdeas } from '../../../../src/features/office/ideas/search/find.ts';
import { IdeaIndex, type Searched } from '../../../../src/features/office/ideas/search/idea-index.ts';
import { swedishStem } from '../../../../src/features/office/ideas/search/stem.ts';

let made = 0;
const idea = (title: string, text = '', over: Partial<Searched> = {}): Searched => ({
  id: `${(made += 1)}`,
  title,
  text,
  language: 'sv',
  receipt: 'K7MP4DXW',
  ...over,
});
const indexOf = (...ideas: readonly Searched[]): IdeaIndex => {
  const index = new IdeaIndex();
  for (const each of ideas) index.add(each);
  return index;
};
const titles = (index: IdeaIndex, text: string): string[] =>
  [...findIdeas(index, text)]
    .toSorted(([, a], [, b]) => b - a)
    .map(([id]) => index.slots[index.slotOf(id) ?? -1]?.idea.title ?? '');

describe('the stem of a Swedish word', () => {
  test('is that of the Snowball stemmer', () => {
    // As the algorithm's own implementation (snowballstemmer) gives them.
    const known = {
      jaktbössa: 'jaktböss',
      jaktkarlarne: 'jaktkarl',
      jaktlagens: 'jaktlag',
      jaktuppseende: 'jaktuppseend',
      jalousierna: 'jalousi',
      jamade: 'jam',
      klokheten: 'klok',
      klosterklockor: 'klosterklock',
      klädd: 'klädd',
      bänkarna: 'bänk',
      belysningen: 'belysning',
      plats: 'plat',
      lönlöst: 'lönlös',
      fullt: 'fullt',
      tryggheten: 'trygg',
      vänligt: 'vän',
      rolig: 'rol',
      bibliotekets: 'bibliotek',
      ungdomarnas: 'ungdom',
      möjligheter: 'möj',
      cykelbanor: 'cykelban',
      äldre: 'äldr',
      bussarna: 'buss',
    };
    for (const [word, stem] of Object.entries(known)) expect(swedishStem(word), word).toBe(stem);
  });
});

describe('searching', () => {
  const index = indexOf(
    idea('Ny lekplats vid badet', 'Gungor och bänkar'),
    idea('Belysning på gångvägen', 'Det är mörkt'),
    idea('Mer plats för lek', ''),
    idea('Kollektivtrafik till byn', 'Fler bussar'),
    idea('Utebad', 'En brygga, Storgatan 14'),
  );

  test('finds a word in any inflection', () => {
    expect(titles(index, 'bänk')).toEqual(['Ny lekplats vid badet']);
    expect(titles(index, 'belysningen')).toEqual(['Belysning på gångvägen']);
    expect(titles(index, 'bussarna')).toEqual(['Kollektivtrafik till byn']);
  });

  test('finds compounds by their parts, and parts by their compound', () => {
    expect(titles(index, 'plats')).toEqual(['Mer plats för lek', 'Ny lekplats vid badet']);
    expect(titles(index, 'lekplatser')).toEqual(['Ny lekplats vid badet', 'Mer plats för lek']);
    expect(titles(index, 'bad').toSorted()).toEqual(['Ny lekplats vid badet', 'Utebad']);
    expect(titles(index, 'lek')).not.toContain('Kollektivtrafik till byn');
  });

  test('forgives missing dots and slips of the finger, but does not guess where something is found', () => {
    expect(titles(index, 'gangvag')).toEqual(['Belysning på gångvägen']);
    expect(titles(index, 'belysnnig')).toEqual(['Belysning på gångvägen']);
    expect(titles(index, 'kolektivtraffik')).toEqual(['Kollektivtrafik till byn']);
    expect(titles(index, 'rymdhiss')).toEqual([]);
    expect(titles(index, '15')).toEqual([]);
  });

  test('wants every word, and finds a part of a receipt code', () => {
    expect(titles(index, 'belysning gångväg')).toEqual(['Belysning på gångvägen']);
    expect(titles(index, 'belysning brygga')).toEqual([]);
    expect(titles(index, 'k7mp-4dxw')).toHaveLength(5);
    expect(titles(index, '  ')).toEqual([]);
  });

  test('finds words of other scripts as they are, and forgets what was erased', () => {
    const arabic = idea('ملعب للأطفال', '', { language: 'ar' });
    const other = indexOf(arabic, idea('Bänk'));
    expect(titles(other, 'ملعب')).toEqual(['ملعب للأطفال']);
    other.keepOnly(new Set());
    expect(other.size).toBe(0);
    expect(titles(other, 'bänk')).toEqual([]);
  });
});

describe('similar ideas', () => {
  const nowhere = () => false;
  const first = idea('Belysning på gångvägen till badet', 'Så att barnen vågar gå på vintern');
  const second = idea('Mörkt vid badplatsen', 'Vi behöver gatubelysning längs gångvägarna');
  const other = idea('Fler bussar', 'På kvällen och på helgerna');
  const index = indexOf(first, second, other, idea('Odling', 'Pallkragar'), idea('Kafé', 'Fika'));

  test('are those that share stems and parts of compounds, with the words that they share', () => {
    const [found, ...rest] = alikeIdeas(index, first.id, nowhere);
    expect(found?.idea).toBe(second);
    expect(found?.words).toEqual(expect.arrayContaining(['gångvägen', 'gatubelysning']));
    expect(rest.map((each) => each.idea)).not.toContain(other);
  });

  test('are more alike at the same place', () => {
    const [far] = alikeIdeas(index, first.id, nowhere);
    const [near] = alikeIdeas(index, first.id, () => true);
    expect(near?.samePlace).toBe(true);
    expect(near?.likeness ?? 0).toBeGreaterThan(far?.likeness ?? 1);
  });

  test('of an idea without any are none', () => {
    expect(alikeIdeas(index, other.id, nowhere)).toEqual([]);
    expect(alikeIdeas(index, 'unknown', nowhere)).toEqual([]);
  });
});

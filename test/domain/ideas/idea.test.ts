import { describe, expect, test } from 'vitest';
import { collectIdea, IDEA_TEXT_MAX, IDEA_TITLE_MAX } from '../../../src/domain/ideas/idea.ts';
import { IdeaId, mintUuid } from '../../../src/domain/log/ids.ts';
import { readEntry } from '../../../src/domain/log/kinds.ts';
import { testEnv } from '../env.ts';
import { testIdea } from '../values.ts';

const env = testEnv();
const idea = IdeaId.parse(mintUuid(env.random));

describe('collecting an idea', () => {
  test('keeps ten thousand characters, and the entry still fits', () => {
    const decided = collectIdea({ idea, collected: testIdea({ text: 'ش'.repeat(IDEA_TEXT_MAX) }) }, env);
    expect(decided.ok).toBe(true);
    if (decided.ok) expect(readEntry(JSON.stringify(decided.value[0])).ok).toBe(true);
  });

  test('keeps the longest text of emoji and control characters, which JSON writes longest', () => {
    for (const sign of ['🧑‍🤝‍🧑', '\u0001', '"']) {
      const text = sign.repeat(Math.floor(IDEA_TEXT_MAX / sign.length));
      const decided = collectIdea({ idea, collected: testIdea({ text }) }, env);
      expect(decided.ok && readEntry(JSON.stringify(decided.value[0])).ok, JSON.stringify(sign)).toBe(true);
    }
  });

  test('says how long is too long, and cuts nothing', () => {
    const tooLong = testIdea({ text: 'x'.repeat(IDEA_TEXT_MAX + 1) });
    expect(collectIdea({ idea, collected: tooLong }, env)).toEqual({
      ok: false,
      refusal: { code: 'idea.text-too-long', params: { most: IDEA_TEXT_MAX, length: IDEA_TEXT_MAX + 1 } },
    });
    const title = testIdea({ title: 'x'.repeat(IDEA_TITLE_MAX + 1) });
    expect(collectIdea({ idea, collected: title }, env)).toMatchObject({
      refusal: { code: 'idea.title-too-long' },
    });
    expect(collectIdea({ idea, collected: testIdea({ place: 'x'.repeat(201) }) }, env)).toMatchObject({
      refusal: { code: 'idea.place-too-long' },
    });
  });

  test('needs a name that is more than spaces', () => {
    expect(collectIdea({ idea, collected: testIdea({ title: '  \n ' }) }, env)).toMatchObject({
      refusal: { code: 'idea.no-title' },
    });
  });
});

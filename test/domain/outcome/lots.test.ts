import { describe, expect, test } from 'vitest';
import { commitmentOf } from '../../../src/count/draw.ts';
import { commitDraw, makeDraw } from '../../../src/domain/outcome/lots-decisions.ts';
import { LINE_MAX } from '../../../src/domain/outcome/lots.ts';
import { CYCLE } from '../values.ts';
import { VoteScene } from '../vote/scene.ts';

const LINE = 'gran sol båt räv';
const lots = (scene: VoteScene) => scene.state.lots.get(CYCLE);
const commit = (scene: VoteScene, line = LINE) =>
  scene.take(commitDraw(lots(scene), { cycle: CYCLE, commitment: commitmentOf(line) }, scene.env()));
const draw = (
  scene: VoteScene,
  how: { office?: string; said?: readonly { name: string; line: string }[] } = {},
) => {
  const { office = LINE, said = [{ name: 'Kim', line: 'blåbär' }] } = how;
  const command = { cycle: CYCLE, commitment: commitmentOf(office), office, said };
  return scene.take(makeDraw(lots(scene), command, scene.env()));
};

describe('the draw of lots', () => {
  test('takes only a line that the office was bound to before anybody spoke', () => {
    const scene = new VoteScene();
    expect(draw(scene)).toBe('draw.other-line');
    commit(scene);
    expect(draw(scene, { office: 'gran sol båt rev' })).toBe('draw.other-line');
    expect(draw(scene)).toBeUndefined();
    expect(lots(scene)?.made).toMatchObject({ office: LINE, said: [{ name: 'Kim', line: 'blåbär' }] });
  });

  test('is made once', () => {
    const scene = new VoteScene();
    commit(scene);
    draw(scene);
    expect(draw(scene)).toBe('draw.made');
    expect(commit(scene, 'en annan rad')).toBe('draw.made');
  });

  test('lets a forgotten line be given up for another, and keeps the trace of both', () => {
    const scene = new VoteScene();
    commit(scene, 'den som glömdes');
    commit(scene);
    expect(lots(scene)?.commitments.size).toBe(2);
    expect(draw(scene)).toBeUndefined();
  });

  test('refuses an empty room, empty or long lines, and one person twice', () => {
    const scene = new VoteScene();
    commit(scene);
    expect(draw(scene, { said: [] })).toBe('draw.no-line');
    expect(draw(scene, { said: [{ name: 'Kim', line: ' ' }] })).toBe('draw.no-line');
    expect(draw(scene, { said: [{ name: ' ', line: 'hej' }] })).toBe('draw.no-name');
    expect(draw(scene, { said: [{ name: 'Kim', line: 'x'.repeat(LINE_MAX + 1) }] })).toBe('draw.bad-line');
    expect(draw(scene, { said: [{ name: 'Kim', line: 'en\nrad' }] })).toBe('draw.bad-line');
    const twice = [
      { name: 'Kim', line: 'en' },
      { name: ' KIM', line: 'två' },
    ];
    expect(draw(scene, { said: twice })).toBe('draw.same-person');
    expect(lots(scene)?.made).toBeUndefined();
  });
});

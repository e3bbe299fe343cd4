import { commitmentOf, seedOf } from '../count/draw.ts';
import type { ResultFile } from '../wire/result-file.ts';
import type { Check } from './verify-check.ts';

/** The draw of the round, where there was one. */
export function checkDraw({ draw }: ResultFile): readonly Check[] {
  if (!draw) return [];
  const { office, said, commitment, seed } = draw;
  const trustees = said.map(({ line }) => line);
  const right = `The office kept to its line, and ${said.length === 1 ? 'one other' : `${said.length} others`} said theirs.`;
  const title = 'The draw';
  if ([office, ...trustees].some((line) => /[\r\n]/.test(line)))
    return [{ title, right, wrong: ['a line of the draw has a line break in it'] }];
  const wrong: string[] = [];
  const own = commitmentOf(office);
  if (own !== commitment)
    wrong.push(
      `the office’s line is not the one it was bound to (published ${commitment}, the line gives ${own})`,
    );
  const drawn = seedOf({ office, trustees });
  if (drawn !== seed) wrong.push(`the seed ${seed} is not what the lines give (${drawn})`);
  if (said.length === 0) wrong.push('nobody beside the office said a line');
  return [{ title, right, wrong }];
}

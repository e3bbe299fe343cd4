import type { ResultFile } from '../wire/result-file.ts';
import { paragraph } from './count-table.ts';
import type { Check } from './verify-check.ts';

/** Everything that was found, in words. */
export function checksText(
  { cycle, count, list }: ResultFile,
  found: {
    readonly checks: readonly Check[];
    readonly digest: string;
    readonly notes: readonly string[];
    readonly asked: {
      readonly list: string | undefined;
      readonly digest: string | undefined;
      readonly width: number;
    };
  },
): string {
  const { checks, digest, notes, asked } = found;
  const { width } = asked;
  const say = (text: string, indent = ''): string => paragraph(text, width, indent);
  const same = asked.digest === undefined || asked.digest === digest;
  const faults = checks.reduce((sum, { wrong }) => sum + wrong.length, same ? 0 : 1);
  return [
    say(`${cycle.name}, ${cycle.municipality}: count ${count.number}, begun ${count.startedAt}.`),
    ...(count.reason === undefined ? [] : [say(`Counted once more: ${count.reason}`)]),
    '',
    `SHA-256 ${digest}`,
    say(digestWords(asked.digest, digest)),
    ...notes.map((note) => say(note)),
    '',
    ...checks.flatMap(({ title, right, wrong }) =>
      wrong.length === 0
        ? [say(`${title}: agrees. ${right}`)]
        : [say(`${title}: DISAGREES.`), ...wrong.map((each) => say(`- ${each}`, '  '))],
    ),
    ...(list && asked.list === undefined
      ? [
          '',
          say(
            `Not checked: the list of the ${list.inners} sealed votes that were opened. Give its file too.`,
          ),
        ]
      : []),
    '',
    say(
      faults === 0
        ? 'AGREES. What was published follows from the published ballots, and nothing in it contradicts itself.'
        : `DISAGREES, in ${faults === 1 ? 'one place' : `${faults} places`}.`,
    ),
  ].join('\n');
}

function digestWords(given: string | undefined, digest: string): string {
  if (given === undefined)
    return 'Compare it with the digest that was read out in the room, and that stands on the page.';
  return given === digest ? 'This is the digest that you gave.' : `DISAGREES: you gave ${given}.`;
}

import { merkleTreeHash } from '../sealing/merkle.ts';
import type { ResultFile } from '../wire/result-file.ts';
import type { Check } from './verify-check.ts';
import { fileBytes } from './verify-load.ts';

/** Lines that are told of: a list of something else is wrong in all of them. */
const TOLD = 5;

const HASH = /^[0-9a-f]{64}$/;

/** Holds the list of what was opened against the root in the result. Answers with problems where the file is no list. */
export async function checkList(
  path: string,
  result: ResultFile,
): Promise<{ readonly check: Check } | { readonly problems: readonly string[] }> {
  const bytes = await fileBytes(path);
  if (typeof bytes === 'string') return { problems: [bytes] };
  const lines = bytes.toString('latin1').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const bad = lines.flatMap((line, at) => (HASH.test(line) ? [] : [at + 1]));
  if (bad.length > 0) {
    const more = bad.length > TOLD ? [`and ${bad.length - TOLD} more lines like these`] : [];
    return {
      problems: [...bad.slice(0, TOLD).map((at) => `line ${at} is no SHA-256 in lower case`), ...more],
    };
  }
  const wrong = [...orderFaults(lines), ...(await rootFaults(lines, result)), ...memberFaults(lines, result)];
  return {
    check: {
      title: 'The list of what was opened',
      right: `${lines.length} hashes, and the root that was published.`,
      wrong,
    },
  };
}

function orderFaults(lines: readonly string[]): string[] {
  const at = lines.findIndex((line, place) => place > 0 && line <= (lines[place - 1] ?? ''));
  return at === -1
    ? []
    : [`line ${at + 1} is not above the line before it: the list is not in the order of its hashes`];
}

async function rootFaults(lines: readonly string[], { list }: ResultFile): Promise<string[]> {
  if (!list) return lines.length === 0 ? [] : ['the result knows of no list: all votes were on paper'];
  const wrong =
    lines.length === list.inners ? [] : [`it has ${lines.length} lines, and ${list.inners} were opened`];
  const root = await merkleTreeHash(lines.map((line) => Buffer.from(line, 'hex')));
  return root === list.root ? wrong : [...wrong, `its root is ${root}, and ${list.root} was published`];
}

/** What was opened and could not be counted was on the list; what no office key opened never came so far. */
function memberFaults(lines: readonly string[], { unopened }: ResultFile): string[] {
  const listed = new Set(lines);
  return unopened.flatMap(({ hash, why }) =>
    why !== 'unopenable' && !listed.has(hash) ? [`${hash}, which was ${why}, is not on it`] : [],
  );
}

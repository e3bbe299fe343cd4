import { FEW } from '../outcome/suppress.ts';

/** People counted in a tree: what lies in a node itself, and in the nodes below it. */
export type Branch = { readonly key: string; readonly own: number; readonly below: readonly Branch[] };

/**
 * How many, as it may be shown. `few` is one to four; `hidden` is a cell of more than that, or a sum, without which
 * others could be found by subtracting.
 */
export type Shown = number | 'few' | 'hidden';

/** A node while it is decided what of it is shown. A leaf has no sum but its own count. */
type Node = {
  readonly key: string;
  readonly own: number;
  readonly sum: number;
  readonly below: readonly Node[];
  ownAs: 'shown' | 'few' | 'hidden';
  sumShown: boolean;
};

/**
 * The sum of every node, its own and all below, as it may be shown: one to four people in a cell could be recognised. Such
 * cells are hidden, and as few others as it takes for none to be found by subtracting what is shown from the sums
 * that are. Sums in a tree never overlap in part, so each shown sum is judged by itself: what is hidden in it, and in
 * no smaller sum that is shown, must leave more than one way to make up the rest.
 */
export function hideFew(tree: Branch): ReadonlyMap<string, Shown> {
  const all = everyNode(nodeOf(tree));
  const sums = all.filter(isSum);
  for (;;) {
    const open = sums.find((node) => node.sumShown && !isSafe(node));
    if (!open) break;
    hideOneMore(open);
  }
  return new Map(all.map((node) => [node.key, shownAs(node)]));
}

function shownAs(node: Node): Shown {
  if (isSum(node)) return node.sumShown ? node.sum : 'hidden';
  return node.ownAs === 'shown' ? node.own : node.ownAs;
}

const isFew = (count: number): boolean => count > 0 && count < FEW;
const isSum = (node: Node): boolean => node.below.length > 0;

function nodeOf({ key, own, below }: Branch): Node {
  const nodes = below.map(nodeOf);
  const sum = nodes.reduce((total, node) => total + node.sum, own);
  return { key, own, sum, below: nodes, ownAs: isFew(own) ? 'few' : 'shown', sumShown: !isFew(sum) };
}

const everyNode = (node: Node): readonly Node[] => [node, ...node.below.flatMap(everyNode)];

/** What a shown sum is made of: the cells in it, and the smaller sums in it that are shown, whole. */
function partsOf(node: Node): { readonly cells: readonly Node[]; readonly sums: readonly Node[] } {
  const parts = node.below.map((child) => {
    if (!isSum(child)) return { cells: [child], sums: [] };
    return child.sumShown ? { cells: [], sums: [child] } : partsOf(child);
  });
  return {
    cells: [node, ...parts.flatMap(({ cells }) => cells)],
    sums: parts.flatMap(({ sums }) => sums),
  };
}

/**
 * Whether the hidden cells of a sum could be other numbers. Everybody knows that few are one to four, and the others five
 * or more: one way alone is left when all are as small as they can be, or all are few and as large as they can be.
 */
function isSafe(node: Node): boolean {
  const hidden = partsOf(node).cells.filter(({ ownAs }) => ownAs !== 'shown');
  const few = hidden.filter(({ ownAs }) => ownAs === 'few').length;
  const more = hidden.length - few;
  const people = hidden.reduce((total, { own }) => total + own, 0);
  if (hidden.length === 0) return true;
  return hidden.length > 1 && people > few + more * FEW && (more > 0 || people < few * (FEW - 1));
}

/** The smallest cell in it; where there is none left the smallest sum in it; and else the sum itself. */
function hideOneMore(node: Node): void {
  const { cells, sums } = partsOf(node);
  const cell = smallest(
    cells.filter(({ own, ownAs }) => own > 0 && ownAs === 'shown'),
    ({ own }) => own,
  );
  if (cell) {
    cell.ownAs = 'hidden';
    return;
  }
  const least = smallest(
    sums.filter(({ sum }) => sum > 0),
    ({ sum }) => sum,
  );
  (least ?? node).sumShown = false;
}

function smallest(nodes: readonly Node[], sizeOf: (node: Node) => number): Node | undefined {
  return [...nodes].sort((a, b) => sizeOf(a) - sizeOf(b))[0];
}

import { type ComponentChildren, h } from 'preact';

type Shape = {
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
};

const LOOKS = {
  xmlns: 'http://www.w3.org/2000/svg',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** Lucide's icons as `Icon` draws them, which needs little of what Lucide's own way can do. The build puts it in. */
export const lucideIcon =
  ({ node }: Shape) =>
  (props: Readonly<Record<string, unknown>>): ComponentChildren =>
    h(
      'svg',
      { ...LOOKS, ...props },
      node.map(([tag, attributes]) => h(tag, attributes)),
    );

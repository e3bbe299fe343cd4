import css from './sign.module.css';

type SignShape = 'won' | 'board';

/** Lines on a square of 24, drawn with round ends. */
const SHAPES: Readonly<Record<SignShape, string>> = {
  won: 'M4 12.5l5.5 5.5L20 6.5',
  board: 'M3 21h18M5 21v-9M10 21v-9M14 21v-9M19 21v-9M3 9l9-6 9 6z',
};

/** The signs of a page, drawn once; rows then refer to them. */
export const Signs = ({ ids }: { ids: string }) => (
  <svg class={css['store']} aria-hidden="true" width="0" height="0">
    {Object.entries(SHAPES).map(([shape, lines]) => (
      <symbol key={shape} id={`${ids}sign-${shape}`} viewBox="0 0 24 24">
        <path d={lines} />
      </symbol>
    ))}
  </svg>
);

/** A sign beside the word that says the same. */
export const Sign = ({ shape, ids }: { shape: SignShape; ids: string }) => (
  <svg class={css['sign']} aria-hidden="true">
    <use href={`#${ids}sign-${shape}`} />
  </svg>
);

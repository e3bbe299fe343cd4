import css from './sign.module.css';

export type SignShape = 'won' | 'lost' | 'open' | 'board';

/** Lines on a square of 24, drawn with round ends. */
const SHAPES: Readonly<Record<SignShape, string>> = {
  won: 'M4 12.5l5.5 5.5L20 6.5',
  lost: 'M5 12h14',
  open: 'M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M12 17.5v.01',
  board: 'M3 21h18M5 21v-9M10 21v-9M14 21v-9M19 21v-9M3 9l9-6 9 6z',
};

/** The signs of a page, drawn once; a thousand rows then refer to them. */
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

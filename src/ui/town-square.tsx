import css from './town-square.module.css';
import picture from './town-square.svg?no-inline';

/** A town square with a market stall, for the attract screen; it fills its place, cropped around the stall. Decoration only. */
export function TownSquare() {
  return <img class={css['picture']} src={picture} alt="" width={1600} height={1000} decoding="async" />;
}

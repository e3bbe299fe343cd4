import type { Place } from './place.ts';
export function Room({ place }: { place: Place }) {
  return <p>{place.at}</p>;
}

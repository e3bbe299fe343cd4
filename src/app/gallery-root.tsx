import { render } from 'preact';
import { Gallery } from '../ui/gallery/gallery.tsx';

/** Every part of the interface in every state, for those who build and judge it. */
export const start = (root: HTMLElement): void => render(<Gallery />, root);

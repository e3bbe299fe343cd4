import type { Cover } from './covers.ts';
import { drawnFrom, type PhotoLimits, type ShrunkPhoto } from './shrink-photo.ts';

/**
 * A new picture in which the covers are black: what was under them is in none of its bytes. The picture that it is drawn
 * from stays as it is. Undefined when that cannot be read or drawn.
 */
export const coverPhoto = (
  bytes: Uint8Array<ArrayBuffer>,
  covers: readonly Cover[],
  limits: PhotoLimits,
): Promise<ShrunkPhoto | undefined> => drawnFrom(new Blob([bytes]), limits, (canvas) => burn(canvas, covers));

/** Every pixel that a cover touches is filled before the picture is packed. */
function burn(context: CanvasRenderingContext2D, covers: readonly Cover[]): void {
  const { width, height } = context.canvas;
  context.fillStyle = 'black';
  for (const cover of covers) {
    const [left, top] = [Math.floor(cover.x * width), Math.floor(cover.y * height)];
    const right = Math.ceil((cover.x + cover.width) * width);
    const bottom = Math.ceil((cover.y + cover.height) * height);
    context.fillRect(left, top, right - left, bottom - top);
  }
}

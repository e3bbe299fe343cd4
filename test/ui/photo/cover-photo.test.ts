import { describe, expect, test } from 'vitest';
import { coverPhoto } from '../../../src/ui/photo/cover-photo.ts';
import {
  type Cover,
  coverAfterKey,
  coverBetween,
  middleCover,
  movedBy,
} from '../../../src/ui/photo/covers.ts';
import { colourAt, halves, PHONE, PLACE, textIn, withExif } from './pictures.ts';

const LIMITS = { side: 400, bytes: 1_000_000 };
const covered = async (bytes: Uint8Array<ArrayBuffer>, covers: readonly Cover[]) => {
  const made = await coverPhoto(bytes, covers, LIMITS);
  if (!made) throw new Error('Not drawn');
  return made;
};
const FACE: Cover = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };

/** A picture on which somebody stands where the cover is going to lie, or nobody. */
async function street(who: string | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(400, 300);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.fillStyle = 'lightgreen';
  context.fillRect(0, 0, 400, 300);
  context.beginPath();
  context.rect(FACE.x * 400, FACE.y * 300, FACE.width * 400, FACE.height * 300);
  context.clip();
  context.fillStyle = 'pink';
  context.font = '40px sans-serif';
  if (who !== undefined) context.fillText(who, 45, 120);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

/** Pixels that a JPEG packs together: at a cover's edge what is beside it shines in, never what was under it. */
const PACKED = 16;

/** The lightest part of any pixel within a cover. */
async function lightestIn(bytes: Uint8Array<ArrayBuffer>, { x, y, width, height }: Cover): Promise<number> {
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  const [w, h] = [picture.width, picture.height];
  const context = new OffscreenCanvas(w, h).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const data = context?.getImageData(
    x * w + PACKED,
    y * h + PACKED,
    width * w - 2 * PACKED,
    height * h - 2 * PACKED,
  ).data;
  return [...(data ?? [])].reduce((most, part, at) => (at % 4 === 3 ? most : Math.max(most, part)), 0);
}

describe('a covered picture', () => {
  test('is black under its covers, as it was beside them, and the original is as it was', async () => {
    const original = await halves(400, 300);
    const before = original.slice();
    const made = await covered(original, [FACE]);
    expect(original).toEqual(before);
    expect(made).toMatchObject({ width: 400, height: 300 });
    expect(await lightestIn(made.bytes, FACE)).toBeLessThan(10);
    expect(await lightestIn(original, FACE)).toBeGreaterThan(200);
    expect(await colourAt(made.bytes, 0.05, 0.5)).toBe('red');
    expect(await colourAt(made.bytes, 0.95, 0.5)).toBe('blue');
  });

  test('is the same to the last byte whoever stood under the cover', async () => {
    const [anna, bo, nobody] = await Promise.all([street('Anna'), street('Bo'), street(undefined)]);
    expect(textIn(anna)).not.toBe(textIn(bo));
    const [first, second, third] = [
      await covered(anna, [FACE]),
      await covered(bo, [FACE]),
      await covered(nobody, [FACE]),
    ];
    expect(textIn(first.bytes)).toBe(textIn(second.bytes));
    expect(textIn(first.bytes)).toBe(textIn(third.bytes));
    expect(textIn((await covered(anna, [])).bytes)).not.toBe(textIn((await covered(bo, [])).bytes));
  });

  test('says neither where nor by what it was taken', async () => {
    const { bytes } = await covered(withExif(await halves(400, 300)), [FACE]);
    for (const trace of ['Exif', PLACE, PHONE, 'http://ns.adobe.com'])
      expect(textIn(bytes)).not.toContain(trace);
  });

  test('is covered to its very edges, and made small with the covers where they were', async () => {
    const { bytes, width } = await covered(await halves(1200, 600), [{ x: 0, y: 0, width: 1, height: 1 }]);
    expect(width).toBe(400);
    expect(await lightestIn(bytes, { x: 0, y: 0, width: 1, height: 1 })).toBeLessThan(10);
  });

  test('is none where what was given is no picture', async () => {
    expect(await coverPhoto(new Uint8Array([1, 2, 3]), [FACE], LIMITS)).toBeUndefined();
  });
});

describe('a cover', () => {
  test('lies between two corners, whichever came first, and a slip of the finger is none', () => {
    const [a, b] = [
      { x: 0.2, y: 0.6 },
      { x: 0.6, y: 0.1 },
    ];
    expect(coverBetween(a, b)).toEqual(coverBetween(b, a));
    expect(coverBetween(a, b)).toMatchObject({ x: 0.2, y: 0.1 });
    expect(coverBetween(a, { x: 0.21, y: 0.61 })).toBeUndefined();
  });

  test('moves and grows by keys as far as the picture goes', () => {
    const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });
    expect(coverAfterKey(middleCover, key('ArrowLeft'))?.x).toBeLessThan(middleCover.x);
    expect(coverAfterKey(middleCover, key('ArrowDown', true))?.height).toBeGreaterThan(middleCover.height);
    expect(coverAfterKey(middleCover, key('ArrowUp', true))?.height).toBeLessThan(middleCover.height);
    expect(coverAfterKey(middleCover, key('Tab'))).toBeUndefined();
    const corner = movedBy(middleCover, { x: 2, y: -2 });
    expect([corner.x + corner.width, corner.y]).toEqual([1, 0]);
  });
});

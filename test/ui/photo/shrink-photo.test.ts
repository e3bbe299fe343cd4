import { describe, expect, test } from 'vitest';
import { type ShrunkPhoto, shrinkPhoto } from '../../../src/ui/photo/shrink-photo.ts';
import { colourAt, halves, heic, PHONE, PLACE, textIn, withExif } from './pictures.ts';

const LIMITS = { side: 400, bytes: 1_000_000 };

async function shrunk(bytes: Uint8Array<ArrayBuffer>, limits = LIMITS): Promise<ShrunkPhoto> {
  const made = await shrinkPhoto(new Blob([bytes]), limits);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

describe('a photo that leaves the device', () => {
  test('says neither where nor by what it was taken, and stands upright', async () => {
    const taken = withExif(await halves(1200, 600));
    expect(textIn(taken.slice(0, 300))).toContain(PLACE);
    expect(textIn(taken.slice(0, 300))).toContain(PHONE);
    const photo = await shrunk(taken);
    // Turned to the right, what was left is on top.
    expect([photo.width, photo.height]).toEqual([200, 400]);
    expect(await colourAt(photo.bytes, 0.5, 0.2)).toBe('red');
    expect(await colourAt(photo.bytes, 0.5, 0.8)).toBe('blue');
    const all = textIn(photo.bytes);
    for (const trace of ['Exif', PLACE, PHONE, 'http://ns.adobe.com']) expect(all).not.toContain(trace);
    // No segment of metadata at all: APP1 (EXIF, XMP) and APP13 (IPTC).
    expect(segments(photo.bytes)).not.toContain(0xe1);
    expect(segments(photo.bytes)).not.toContain(0xed);
  });

  test('is no larger than it may be, in pixels and in bytes, and never made larger', async () => {
    expect(await shrunk(await halves(80, 60))).toMatchObject({ width: 80, height: 60 });
    const noise = await shrunk(await noisy(900, 900), { side: 800, bytes: 60_000 });
    expect(noise.bytes.length).toBeLessThanOrEqual(60_000);
    expect(noise.width).toBe(noise.height);
  });

  test('of forty megapixels is made small', async () => {
    const photo = await shrunk(await halves(7752, 5168), { side: 1600, bytes: 1_000_000 });
    expect(photo).toMatchObject({ width: 1600, height: 1067 });
    expect(photo.bytes.length).toBeLessThan(300_000);
  }, 60_000);

  test('is white where the picture was clear', async () => {
    const clear = await new OffscreenCanvas(10, 10).getContext('2d')?.canvas.convertToBlob();
    const photo = await shrunk(new Uint8Array((await clear?.arrayBuffer()) ?? new ArrayBuffer()));
    expect(await colourAt(photo.bytes, 0.5, 0.5)).toBe('white');
  });
});

describe('a file that is no photo', () => {
  const fault = (bytes: Uint8Array<ArrayBuffer> | string, name = 'bild.jpg') =>
    shrinkPhoto(new File([bytes], name, { type: 'image/jpeg' }), LIMITS);

  test.each([
    ['a text file named .jpg', 'Hej, jag är en text.', 'not-a-picture'],
    ['an empty file', '', 'not-a-picture'],
    ['a drawing that is a program', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-a-picture'],
  ] as const)('%s is said to be none', async (_, content, said) => {
    expect(await fault(content)).toBe(said);
  });

  test('a HEIC that this browser cannot read is called by its name', async () => {
    expect(await fault(heic(), 'IMG_0001.HEIC')).toBe('heic');
  });

  test('a JPEG that is damaged from the beginning is unreadable', async () => {
    expect(await fault(new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3, 4, 5]))).toBe('unreadable');
  });

  test('a file that is far too large is not even opened', async () => {
    const large = Object.defineProperty(new File(['x'], 'stor.jpg'), 'size', { value: 80 * 1024 * 1024 });
    expect(await shrinkPhoto(large, LIMITS)).toBe('too-large');
  });
});

/** The markers of the segments before the picture itself. */
function segments(jpeg: Uint8Array): number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda;) {
    markers.push(jpeg[at + 1] ?? 0);
    at += 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0);
  }
  return markers;
}

async function noisy(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 60_000) crypto.getRandomValues(data.subarray(at, at + 60_000));
  context?.putImageData(new ImageData(data, width, height), 0, 0);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

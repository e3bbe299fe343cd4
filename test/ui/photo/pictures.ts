/** A picture whose left half is red and whose right half is blue. */
export async function halves(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png' = 'image/jpeg',
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.fillStyle = 'red';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = 'blue';
  context.fillRect(width / 2, 0, width / 2, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.9 })).arrayBuffer());
}

/** Where the photo was taken, as it stands in the EXIF of `withExif`. */
export const PLACE = 'N57 39 12';
/** By which phone. */
export const PHONE = 'Annas telefon';

/**
 * The same JPEG as a phone writes it: an APP1 segment with EXIF, which says that the picture is to be turned a quarter to
 * the right (orientation 6), by what it was taken, and where (CIPA DC-008, 4.6).
 */
export function withExif(jpeg: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const tiff = new DataView(new ArrayBuffer(120));
  const text = (at: number, words: string) =>
    [...words].forEach((letter, index) => tiff.setUint8(at + index, letter.charCodeAt(0)));
  const tag = (at: number, id: number, type: number, count: number, value: number) => {
    tiff.setUint16(at, id);
    tiff.setUint16(at + 2, type);
    tiff.setUint32(at + 4, count);
    if (type === 3) tiff.setUint16(at + 8, value);
    else tiff.setUint32(at + 8, value);
  };
  text(0, 'MM');
  tiff.setUint16(2, 42);
  tiff.setUint32(4, 8);
  tiff.setUint16(8, 3);
  tag(10, 0x0110, 2, PHONE.length + 1, 80);
  tag(22, 0x0112, 3, 1, 6);
  tag(34, 0x8825, 4, 1, 50);
  tiff.setUint16(50, 1);
  tag(52, 0x001d, 2, PLACE.length + 1, 100);
  text(80, PHONE);
  text(100, PLACE);
  const head = [...'Exif\0\0'].map((letter) => letter.charCodeAt(0));
  const length = 2 + head.length + tiff.byteLength;
  const segment = [0xff, 0xe1, length >> 8, length & 0xff, ...head, ...new Uint8Array(tiff.buffer)];
  return new Uint8Array([...jpeg.slice(0, 2), ...segment, ...jpeg.slice(2)]);
}

/** What stands in the bytes, as far as it is text. */
export const textIn = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The colour at a point of a picture, each part from 0 to 1: which of red and blue is stronger. */
export async function colourAt(bytes: Uint8Array<ArrayBuffer>, x: number, y: number): Promise<string> {
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const [red = 0, green = 0, blue = 0] =
    context?.getImageData(Math.floor(x * (picture.width - 1)), Math.floor(y * (picture.height - 1)), 1, 1)
      .data ?? [];
  if (Math.max(red, green, blue) < 60) return 'black';
  if (Math.min(red, green, blue) > 200) return 'white';
  return red > blue ? 'red' : 'blue';
}

/** A photo as an iPhone keeps it, as far as its first bytes say. */
export const heic = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array([
    0,
    0,
    0,
    24,
    ...[...'ftypheic'].map((letter) => letter.charCodeAt(0)),
    ...Array(200).fill(7),
  ]);

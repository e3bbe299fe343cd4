import { formatOf } from './file-format.ts';

/** A photo as it may leave the device: a JPEG drawn anew, upright, in which nothing says where, when or by what it was taken. */
export type ShrunkPhoto = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/**
 * Why a file cannot be used: it is no picture, one that this browser does not read (`heic`), larger than a tablet can
 * take, or it could not be read or drawn.
 */
export type PhotoFault = 'not-a-picture' | 'heic' | 'too-large' | 'unreadable';

export type PhotoLimits = {
  /** Pixels of the longer side, at most. */
  readonly side: number;
  /** Bytes of the result, at most. */
  readonly bytes: number;
};

/** What is drawn over a picture before it is packed. */
type Over = (canvas: CanvasRenderingContext2D) => void;

/** Bytes of a file, at most: forty megapixels from a good camera are half of it. */
const FILE_BYTES_MAX = 60 * 1024 * 1024;
/** Pixels of a picture, at most: what is drawn from it is small, but a browser may hold all of it for a moment. */
const PIXELS_MAX = 120_000_000;

/** Tried in turn until the result is small enough: the share of the side, and the quality of the JPEG. */
const TRIES = [
  { side: 1, quality: 0.75 },
  { side: 1, quality: 0.5 },
  { side: 0.6, quality: 0.6 },
  { side: 0.3, quality: 0.5 },
];

/**
 * Makes a picture small and anonymous. It is drawn from an `img`, which shows photos upright by itself, and lets the
 * browser decode a huge JPEG at the size that is wanted rather than whole.
 */
export async function shrinkPhoto(file: Blob, limits: PhotoLimits): Promise<ShrunkPhoto | PhotoFault> {
  if (file.size > FILE_BYTES_MAX) return 'too-large';
  const format = await formatOf(file).catch(() => undefined);
  if (format === undefined) return 'unreadable';
  if (format === 'other') return 'not-a-picture';
  const address = URL.createObjectURL(file);
  try {
    const picture = await load(address);
    if (!picture) return format === 'heic' ? 'heic' : 'unreadable';
    if (picture.naturalWidth * picture.naturalHeight > PIXELS_MAX) return 'too-large';
    return (await smallEnough(picture, limits)) ?? 'unreadable';
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function load(address: string): Promise<HTMLImageElement | undefined> {
  const picture = new Image();
  const loaded = new Promise<boolean>((resolve) => {
    picture.addEventListener('load', () => resolve(picture.naturalWidth > 0 && picture.naturalHeight > 0));
    picture.addEventListener('error', () => resolve(false));
  });
  picture.src = address;
  return (await loaded) ? picture : undefined;
}

/** Draws a picture anew with something over it. Undefined when it cannot be read or drawn. */
export async function drawnFrom(
  file: Blob,
  limits: PhotoLimits,
  over: Over,
): Promise<ShrunkPhoto | undefined> {
  const address = URL.createObjectURL(file);
  try {
    const picture = await load(address);
    return picture && (await smallEnough(picture, limits, over));
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function smallEnough(
  picture: HTMLImageElement,
  limits: PhotoLimits,
  over?: Over,
): Promise<ShrunkPhoto | undefined> {
  for (const { side, quality } of TRIES) {
    // oxlint-disable-next-line no-await-in-loop -- each is tried because the one before was too large
    const drawn = await draw(picture, limits.side * side, quality, over);
    if (!drawn || drawn.bytes.length <= limits.bytes) return drawn;
  }
  return undefined;
}

/** Draws a picture into a JPEG of at most so many pixels a side. Undefined when the device has no room to. */
export async function draw(
  picture: HTMLImageElement,
  side: number,
  quality: number,
  over: Over = () => undefined,
): Promise<ShrunkPhoto | undefined> {
  const scale = Math.min(1, side / Math.max(picture.naturalWidth, picture.naturalHeight));
  const width = Math.max(1, Math.round(picture.naturalWidth * scale));
  const height = Math.max(1, Math.round(picture.naturalHeight * scale));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // What a picture leaves clear would come out black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  over(context);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
  Object.assign(canvas, { width: 0, height: 0 });
  return blob ? { bytes: new Uint8Array(await blob.arrayBuffer()), width, height } : undefined;
}

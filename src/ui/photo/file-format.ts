/** What a file is, by its first bytes: names and types are what somebody says of it. */
export type FileFormat = 'picture' | 'heic' | 'other';

/** Bytes that tell. */
const HEAD = 16;

/** Brands of pictures as iPhones keep them, which most other browsers cannot read (ISO/IEC 23008-12, annex B). */
const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** The beginnings of pictures that browsers read. */
const PICTURES = ['\xFF\xD8\xFF', '\x89PNG', 'GIF8', 'BM'];

/** Looks at the first bytes of a file. Fails when it cannot be read. */
export async function formatOf(file: Blob): Promise<FileFormat> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const text = String.fromCharCode(...bytes);
  if (PICTURES.some((beginning) => text.startsWith(beginning))) return 'picture';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'picture';
  if (text.slice(4, 8) !== 'ftyp') return 'other';
  const brand = text.slice(8, 12);
  if (HEIC.includes(brand)) return 'heic';
  return brand === 'avif' ? 'picture' : 'other';
}

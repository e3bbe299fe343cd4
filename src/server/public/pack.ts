import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Paint, Painted, PaintRequest } from '../../features/public/request.ts';

/** An answer as it lies ready: compressed once, and never again for each reader. */
export type Packed = {
  readonly type: string;
  readonly etag: string;
  readonly gzip: Uint8Array<ArrayBuffer>;
  /** Pages are read by many; files by few, for whom gzip is good enough. */
  readonly brotli?: Uint8Array<ArrayBuffer>;
};

/** Everything that belongs to a result, ready to be sent. */
export type PackedPages = {
  readonly pages: ReadonlyMap<string, Packed>;
  readonly files: ReadonlyMap<string, Packed>;
  readonly disagrees: readonly string[];
};

/** Draws, and packs what was drawn. */
export type Painter = (request: PaintRequest) => Promise<PackedPages>;

/** Close to the best, in a tenth of its time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

export const HTML = 'text/html; charset=utf-8';

/** Draws and packs in this very thread. */
export function packed(paint: Paint, request: PaintRequest): PackedPages {
  const { pages, files, disagrees }: Painted = paint(request);
  return {
    pages: new Map(pages.map(({ language, html }) => [language, packPage(html)])),
    files: new Map(files.map(({ name, type, text }) => [name, pack(type, Buffer.from(text))])),
    disagrees,
  };
}

function packPage(html: string): Packed {
  const bytes = Buffer.from(html);
  return { ...pack(HTML, bytes), brotli: own(brotliCompressSync(bytes, BROTLI)) };
}

const pack = (type: string, bytes: Uint8Array): Packed => ({
  type,
  // Weak, since its compressed forms share it.
  etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  gzip: own(gzipSync(bytes)),
});

/** Bytes in memory of their own: small buffers of Node share one, which cannot be handed to another thread alone. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

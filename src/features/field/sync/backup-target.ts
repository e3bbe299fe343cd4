import type { KeyId } from '../../../domain/log/ids.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Opens the backup file as a stream, sealed to an office key. `progress` hears entries written, and how many there
 * will be. Its errors are those of `backupStream`.
 */
export type OpenBackup = (
  officeKey: { readonly key: KeyId; readonly publicKey: string },
  progress: (written: number, entries: number) => void,
) => ReadableStream<Bytes>;

/** Where the file went: a place that a person chose, or the folder for downloads. */
export type BackupEnd = 'chosen' | 'downloads' | 'cancelled';

/** What Chromium on desktops has; no types ship with the compiler. */
type WithPicker = {
  showSaveFilePicker(options: {
    suggestedName: string;
  }): Promise<{ createWritable(): Promise<WritableStream<Bytes>> }>;
};
const hasPicker = (host: object): host is WithPicker => 'showSaveFilePicker' in host;

/**
 * Saves a stream as a file: streamed to the place that a person picks where the browser can, else gathered and
 * handed to the downloads. `open` is called once the place is known. Throws what the stream or the disk throws.
 */
export async function saveAsFile(name: string, open: () => ReadableStream<Bytes>): Promise<BackupEnd> {
  if (!hasPicker(window)) return download(name, open());
  let target: WritableStream<Bytes>;
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: name });
    target = await handle.createWritable();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    return download(name, open()); // A policy or a full stick: the downloads may still have room.
  }
  await open().pipeTo(target);
  return 'chosen';
}

/** How long the browser may take to begin a download before the bytes are let go, in milliseconds. */
const HANDED_OVER = 60_000;

async function download(name: string, stream: ReadableStream<Bytes>): Promise<BackupEnd> {
  const parts: Bytes[] = []; // Not through a Response: that would hide why a stream broke off.
  await stream.pipeTo(new WritableStream({ write: (part) => void parts.push(part) }));
  const address = URL.createObjectURL(new Blob(parts, { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HANDED_OVER);
  return 'downloads';
}

import { parentPort, workerData } from 'node:worker_threads';
import type { Paint, PaintRequest } from '../../features/public/request.ts';
import { packed, type PackedPages } from './pack.ts';

/** What a thread is started with, and what it answers: what was drawn, or why the text is no result. */
export type PaintingJob = { readonly bundle: string; readonly request: PaintRequest };
export type PaintingAnswer = { readonly done: PackedPages } | { readonly refused: string };

/** One job, and the thread is over: counting a large result again takes seconds, in which tablets must not wait. */
async function work({ bundle, request }: PaintingJob): Promise<PaintingAnswer> {
  const { paint }: { paint: Paint } = await import(bundle);
  try {
    return { done: packed(paint, request) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await work(workerData));

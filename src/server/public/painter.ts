import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PaintRequest } from '../../features/public/request.ts';
import type { PackedPages, Painter } from './pack.ts';
import type { PaintingAnswer, PaintingJob } from './painting.ts';

/** A text that two people agreed to, and that is no result all the same. */
export class NoResult extends Error {}

/**
 * Draws in a thread of its own, one page after another: two results counted again at a time would take twice the memory
 * and not be there any sooner. Fails with `NoResult` for a text that is none.
 */
export function paintBeside(bundleFile: string): Painter {
  const bundle = pathToFileURL(bundleFile).href;
  let before: Promise<unknown> = Promise.resolve();
  return (request) => {
    const done = before.then(() => paintOnce({ bundle, request }));
    before = done.catch(() => undefined);
    return done;
  };
}

function paintOnce(workerData: PaintingJob & { request: PaintRequest }): Promise<PackedPages> {
  const worker = new Worker(new URL('painting.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: PaintingAnswer) => {
      if ('done' in answer) resolve(answer.done);
      else reject(new NoResult(answer.refused));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that draws pages ended without an answer.')));
  });
}

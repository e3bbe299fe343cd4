import type { CDPSession, Page } from 'playwright';
import * as z from 'zod/mini';

/** What Chromium writes down of a task, and of the threads' names. Durations are in microseconds. */
const Traced = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** The time that the thread really worked: a busy machine lets it wait in between. */
  tdur: z.optional(z.number()),
  args: z.optional(z.object({ name: z.optional(z.string()) })),
});
type Traced = z.infer<typeof Traced>;

const TASK = 'ThreadControllerImpl::RunTask';
const MAIN = 'CrRendererMain';

/** Room for some minutes of tasks. */
const BUFFER_KB = 1_000_000;

/**
 * Gives a page `beginWatch()`, and `endWatch()` which answers the longest task of its main thread in between, in
 * milliseconds of work: on a machine that is busy with other things, the time on the wall says more of those.
 */
export async function giveWatch(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await page.exposeFunction('beginWatch', async () => {
    // A page that was here before may have left its memory behind in the same process: that is swept first.
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['toplevel'], traceBufferSizeInKb: BUFFER_KB },
    });
  });
  await page.exposeFunction('endWatch', () => longestTask(devtools));
}

async function longestTask(devtools: CDPSession): Promise<number> {
  const mains = new Set<string>();
  const longest = new Map<string, number>();
  const threadOf = ({ pid, tid }: Traced) => `${pid}/${tid}`;
  devtools.on('Tracing.dataCollected', ({ value }) => {
    for (const each of value) {
      const traced = Traced.safeParse(each);
      if (!traced.success) continue;
      const { name, args, tdur = 0 } = traced.data;
      const thread = threadOf(traced.data);
      if (name === 'thread_name' && args?.name === MAIN) mains.add(thread);
      if (name === TASK) longest.set(thread, Math.max(longest.get(thread) ?? 0, tdur));
    }
  });
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  const all = [...mains].map((thread) => longest.get(thread) ?? 0);
  if (all.every((each) => each === 0)) throw new Error('No task was written down');
  return Math.max(...all) / 1000;
}

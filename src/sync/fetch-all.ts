import type { Errand } from './errand.ts';
import { pageOf, type Place, pull, START } from './pull.ts';
import { type Trouble, troubleIn } from './trouble.ts';
import { instant } from './world.ts';

/** How a pull ended. `again`: there is something to send that was not there before. */
export type Fetched =
  | { readonly outcome: 'done'; readonly again: boolean }
  | { readonly outcome: 'trouble'; readonly trouble: Trouble };

/** Pulls page after page until the head is reached. */
export async function fetchAll({ store, log, sender, report }: Errand): Promise<Fetched> {
  let again = false;
  let rewound: Place | undefined;
  for (;;) {
    const [cursor, witness] = await Promise.all([store.cursor(), store.witness()]);
    const place = rewound ?? cursor ?? START;
    if (place.position === 0) report({ phase: 'fetching', settled: 0 });
    const heard = await pull(sender, place);
    if (heard.kind !== 'answer') {
      const sendingWorks = heard.kind === 'refused' && heard.problem ? { sendingWorks: true as const } : {};
      return { outcome: 'trouble', trouble: { ...troubleIn(heard, 0), ...sendingWorks } };
    }
    const answer = heard.value;
    const known = await store.contact();
    const headless = (witness?.position ?? 0) > answer.head;
    if (answer.reset || headless || (known && known.generation !== answer.generation)) {
      if (answer.reset && place.position === 0) {
        const detail = 'a log that does not begin at its beginning';
        return { outcome: 'trouble', trouble: troubleIn({ kind: 'strange', detail }, 0) };
      }
      await store.rebase(answer.generation);
      await log.refresh();
      rewound = undefined;
      again = true;
      continue;
    }
    if (cursor && cursor.view !== answer.view && place.position > 0) {
      // Other rights, or a server that knows more kinds. The chain was right, so nothing that we sent is lost, and
      // only reading starts again: sending everything once more would cost every tablet its data plan.
      rewound = START;
      continue;
    }
    rewound = undefined;
    const page = pageOf(answer, instant(sender.world.clock.now()));
    await store.take(page);
    await log.refresh();
    if (page.released.length > 0) again = true;
    if (!page.complete) report({ phase: 'fetching', settled: 0 });
    if (page.complete) return { outcome: 'done', again };
  }
}

import type { ConfiguredCycle, Cycle } from '../../domain/cycle/cycle.ts';
import type { Instant } from '../../domain/log/entry.ts';
import type { CycleId } from '../../domain/log/ids.ts';
import type { Entry } from '../../domain/log/kinds.ts';
import type { DecisionEntry } from '../../domain/outcome/decision.ts';
import type { IndexedResult, PaintRequest } from '../../features/public/request.ts';
import { RESULT_FILE } from '../../wire/public-paths.ts';
import type { Log } from '../log.ts';
import type { PublicRecord, PublicResult } from '../store.ts';
import type { Packed, PackedPages, Painter } from './pack.ts';
import { NoResult } from './painter.ts';
import { publishedText } from './published-text.ts';

/** Milliseconds after which is looked again, although nothing has told of a change: after a restore things come in late. */
const LOOK_AGAIN = 60_000;

/** Drawn pages that are kept: a municipality has a round or two a year. */
const KEPT_MAX = 24;

export type PublicationsOptions = {
  readonly record: PublicRecord;
  readonly paint: Painter;
  readonly style: PaintRequest['style'];
  /** The address that people use; null where nobody has told it. */
  readonly address: string | null;
  readonly log: Log;
  readonly now: () => Instant;
};

/** What the public sees of the rounds in the log, each thing drawn once and kept until it changes. */
export type Publications = {
  /** A round's pages and files; before its result is published the pages alone, which say so. Undefined: no such round. */
  of(cycle: CycleId): Promise<PackedPages | undefined>;
  index(): Promise<PackedPages>;
};

/** What was found at a position of the log. */
type Looked = {
  readonly head: number;
  readonly at: number;
  readonly results: Promise<readonly PublicResult[]>;
  readonly shown: Map<CycleId, Promise<PackedPages>>;
};

export function openPublications(options: PublicationsOptions): Publications {
  const { record, paint, style, address, log, now } = options;
  const kept = keeping(KEPT_MAX);
  let looked: Looked | undefined;

  /** What stands, looked for again only when something public has changed. */
  async function look(): Promise<Looked> {
    const head = await record.head();
    const at = Date.parse(now());
    if (looked?.head !== head || at - looked.at >= LOOK_AGAIN) {
      const found: Looked = { head, at, results: record.results(), shown: new Map() };
      looked = found;
      found.results.catch(() => (looked = undefined));
    }
    return looked;
  }

  const empty = (cycle: Cycle, entry: string): Promise<PackedPages> =>
    kept(`empty/${entry}`, () => paint({ kind: 'empty', cycle, style, address }));

  /** Draws a result. Undefined for one that is not what two people agreed to: nobody is shown that. */
  async function drawn(
    result: PublicResult,
    cycle: Cycle,
    decisions: readonly DecisionEntry[],
  ): Promise<PackedPages | undefined> {
    const { digest, at } = result;
    const about = { event: 'result-not-shown', cycle: result.cycle, count: result.count } as const;
    const chunks = await record.chunks(result);
    const whole = chunks && (await publishedText(chunks, digest));
    if (!whole) {
      log({ level: 'error', ...about, why: 'damaged' });
      return undefined;
    }
    try {
      const { text } = whole;
      const request = {
        kind: 'result',
        text,
        digest,
        publishedAt: at,
        cycle,
        decisions,
        style,
        address,
      } as const;
      const pages = await paint(request);
      for (const contest of pages.disagrees)
        log({ level: 'error', event: 'result-disagrees', cycle: result.cycle, contest });
      return { ...pages, files: new Map(pages.files).set(RESULT_FILE, resultFile(digest, whole.gzip)) };
    } catch (error) {
      if (!(error instanceof NoResult)) throw error;
      log({ level: 'error', ...about, why: error.message });
      return undefined;
    }
  }

  async function shown(result: PublicResult, { cycle, entry }: ConfiguredCycle): Promise<PackedPages> {
    const decisions = (await record.decisions(result.cycle)).filter(isDecision);
    const key = [result.entries[0], result.digest, entry, ...decisions.map(({ id }) => id)].join('/');
    const pages = await kept(key, () => drawn(result, cycle, decisions));
    return pages ?? empty(cycle, entry);
  }

  return {
    async of(id) {
      const known = await look();
      const result = (await known.results).find((each) => each.cycle === id);
      const ready = known.shown.get(id);
      if (ready) return ready;
      // Before there is a result everything is asked for each time, so that an answer takes as long whatever goes on.
      const configured = await record.cycle(id);
      if (!configured) return undefined;
      if (!result) return empty(configured.cycle, configured.entry);
      const pages = shown(result, configured);
      known.shown.set(id, pages);
      pages.catch(() => known.shown.delete(id));
      return pages;
    },

    async index() {
      const found: IndexedResult[] = [];
      for (const result of await (
        await look()
      ).results) {
        const configured = await record.cycle(result.cycle);
        if (configured) found.push(indexed(result, configured.cycle));
      }
      const newest = found.sort((a, b) => (a.at < b.at ? 1 : -1));
      return kept(`index/${JSON.stringify(newest)}`, () =>
        paint({ kind: 'index', results: newest, style, address }),
      );
    },
  };
}

const isDecision = (entry: Entry): entry is DecisionEntry => entry.kind === 'decision.recorded';

const indexed = (
  { cycle, at }: PublicResult,
  { name, municipality, round, timeZone, languages }: Cycle,
): IndexedResult => ({ cycle, at, name, municipality, round, timeZone, language: languages[0] ?? 'sv' });

/** The bytes as they lie in the log, so that whoever fetches them can hold them against the digest. */
const resultFile = (digest: string, gzip: Uint8Array<ArrayBuffer>): Packed => ({
  type: 'application/json; charset=utf-8',
  etag: `"${digest}"`,
  gzip,
});

/** Keeps so many answers, the last used; what is being made is made once for all who wait, and forgotten if it fails. */
function keeping(most: number) {
  const held = new Map<string, Promise<unknown>>();
  return function keep<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key always stands for one kind of answer
    const known = held.get(key) as Promise<Value> | undefined;
    const value = known ?? make();
    held.delete(key);
    held.set(key, value);
    if (!known) value.catch(() => held.delete(key));
    for (const oldest of held.keys()) {
      if (held.size <= most) break;
      held.delete(oldest);
    }
    return value;
  };
}

import { appender } from './append.ts';
import { addRows, lineageOf, metaOf, rewrite, rowsById, startLineage, writerOf } from './ledger.ts';
import { Epochs, Reserved, SetAside, StoredContact, StoredCursor, Who, Witness, Writer } from './meta.ts';
import { adopted, claimed, noCounts, rebased, recount, settled } from './rows.ts';
import { pageOver } from './page.ts';
import { type Drawer, type Part, type Shelf, unawaited } from './shelf.ts';
import { type Identity, StorageError, type Store } from './store.ts';

/** What a transaction that may change fates touches. */
const FATES: readonly Part[] = ['entries', 'changes', 'meta', 'snapshot', 'blobs'];
/** Rows rewritten at a time when the server was set back. */
const REBASE_ROWS = 500;
/** A person decides one serial act at a time: an answer that was lost longer ago than so many acts was a refusal. */
const RESERVED_KEPT = 20;

/** The device's log over a shelf. Each method is one transaction. */
export function logStore(shelf: Shelf): Store {
  return {
    identity: () => shelf.read(['meta'], identityOf),

    begin: (identity) => shelf.write(['meta'], (drawer) => begin(drawer, identity)),

    beginEpoch: (epoch) =>
      shelf.write(['meta'], async (drawer) => {
        const { epoch: last, seq, counts } = await writerOf(drawer);
        if (last === epoch) return;
        const earlier = (await metaOf(drawer, 'epochs', Epochs)) ?? [];
        await drawer.putMeta('epochs', [...earlier, { epoch: last, seq }]);
        await drawer.putMeta('writer', { epoch, seq: 0, counts });
      }),

    append: appender(shelf),

    reserve: ({ id, hash }) =>
      shelf.write(['meta'], async (drawer) => {
        const writer = await writerOf(drawer);
        const written = { epoch: writer.epoch, seq: writer.seq + 1 };
        const earlier = (await metaOf(drawer, 'reserved', Reserved)) ?? [];
        await drawer.putMeta('writer', { ...writer, seq: written.seq });
        await drawer.putMeta('reserved', [...earlier.slice(1 - RESERVED_KEPT), { id, hash, ...written }]);
        return written;
      }),

    adopt: (entry, written, position) =>
      shelf.write(FATES, async (drawer) => {
        const before = (await drawer.byId([entry.id]))[0];
        if (before) await rewrite(drawer, [{ before, after: { ...before, written } }]);
        else await addRows(drawer, [adopted(entry, written, position)]);
      }),

    pending: (after, most) => shelf.read(['entries'], (drawer) => drawer.inState('pending', after, most)),

    witness: () =>
      shelf.read(['entries', 'meta'], async (drawer) => {
        const arrival = await metaOf(drawer, 'witness', Witness);
        const [row] = arrival === undefined ? [] : await drawer.byArrival([arrival]);
        return row?.written && row.position !== undefined && row.bytes !== null ? row : undefined;
      }),

    quarantined: () => shelf.read(['entries'], (drawer) => drawer.inState('quarantined', 0, Infinity)),

    damaged: () =>
      shelf.read(['meta'], async (drawer) => {
        const aside = (await metaOf(drawer, 'set-aside', SetAside)) ?? [];
        return aside.filter(({ arrived }) => !arrived).length;
      }),

    settle: (verdicts, contact) =>
      shelf.write(FATES, async (drawer) => {
        const held = await rowsById(drawer, verdicts);
        dropBlobs(
          drawer,
          verdicts.flatMap(({ id, to }) => (to === 'erased' ? [id] : [])),
        );
        const rewritings = verdicts.flatMap((verdict) => {
          const before = held.get(verdict.id);
          return before ? [{ before, after: settled(before, verdict) }] : [];
        });
        await rewrite(drawer, rewritings);
        const last = rewritings.findLast(({ after }) => after.position !== undefined && after.bytes !== null);
        if (last) await drawer.putMeta('witness', last.after.arrival);
        const { complete = false } = (await metaOf(drawer, 'contact', StoredContact)) ?? {};
        await drawer.putMeta('contact', { ...contact, complete });
      }),

    take: (page) =>
      shelf.write(FATES, async (drawer) => {
        dropBlobs(drawer, page.erased);
        const named = [...page.entries, ...page.released, ...page.erased.map((id) => ({ id }))];
        const { rewritings, fresh } = pageOver(await rowsById(drawer, named), page);
        const reserved = (await metaOf(drawer, 'reserved', Reserved)) ?? [];
        await rewrite(drawer, rewritings);
        await addRows(
          drawer,
          fresh.map((row) => claimed(row, reserved)),
        );
        const contact = await metaOf(drawer, 'contact', StoredContact);
        const { generation, backedUpTo } = page.cursor;
        const complete = page.complete || (contact?.complete ?? false);
        await drawer.putMeta('cursor', page.cursor);
        await drawer.putMeta('contact', {
          generation,
          backedUpTo,
          seen: contact?.seen ?? {},
          at: page.at,
          complete,
        });
      }),

    rebase: (generation) =>
      shelf.write(FATES, async (drawer) => {
        const contact = await metaOf(drawer, 'contact', StoredContact);
        const writer = await writerOf(drawer);
        let counts = noCounts;
        for (let after = 0; ;) {
          const rows = await drawer.after(after, REBASE_ROWS);
          if (rows.length === 0) break;
          const next = rows.map((row) => rebased(row, contact?.generation));
          await drawer.put(next);
          counts = recount(
            counts,
            next.map((row) => ({ from: undefined, to: row.written && row.state })),
          );
          after = rows.at(-1)?.arrival ?? Infinity;
        }
        await drawer.putMeta('writer', { ...writer, counts });
        await drawer.removeMeta('cursor');
        await drawer.removeMeta('witness');
        if (contact) await drawer.putMeta('contact', { ...contact, generation, backedUpTo: 0, seen: {} });
        await startLineage(drawer);
      }),

    blobs: () => shelf.read(['blobs'], (drawer) => drawer.keyed('blobs').keys()),

    blob: (entry) => shelf.read(['blobs'], (drawer) => drawer.keyed('blobs').get(entry)),

    cursor: () => shelf.read(['meta'], (drawer) => metaOf(drawer, 'cursor', StoredCursor)),

    contact: () => shelf.read(['meta'], (drawer) => metaOf(drawer, 'contact', StoredContact)),

    counts: () =>
      shelf.read(['meta'], async (drawer) => (await metaOf(drawer, 'writer', Writer))?.counts ?? noCounts),

    written: () =>
      shelf.read(['meta'], async (drawer) => {
        const earlier = (await metaOf(drawer, 'epochs', Epochs)) ?? [];
        const writer = await metaOf(drawer, 'writer', Writer);
        const all = writer ? [...earlier, writer] : earlier;
        return new Map(all.map(({ epoch, seq }) => [epoch, seq]));
      }),

    since: (arrival, most) => shelf.read(['entries'], (drawer) => drawer.after(arrival, most)),

    rows: (arrivals) => shelf.read(['entries'], (drawer) => drawer.byArrival(arrivals)),

    byId: (ids) => shelf.read(['entries'], (drawer) => drawer.byId(ids)),

    news: (arrival, change, most) =>
      shelf.read(['entries', 'changes', 'meta'], async (drawer) => {
        const { lineage, forgotten } = await lineageOf(drawer);
        const added = await drawer.after(arrival, most);
        const changes = await drawer.changesAfter(change);
        const older = new Set(changes.flatMap(({ arrivals }) => arrivals).filter((each) => each <= arrival));
        const changed = await drawer.byArrival([...older]);
        const last = changes.at(-1)?.change ?? Math.max(change, forgotten);
        return { added, changed, change: last, lineage, forgotten: change < forgotten };
      }),

    snapshot: () => shelf.read(['snapshot'], (drawer) => drawer.snapshot()),

    saveSnapshot: (snapshot) =>
      shelf.write(['snapshot', 'changes', 'meta'], async (drawer) => {
        const { lineage } = await lineageOf(drawer);
        if (lineage !== snapshot.lineage) return;
        await drawer.putSnapshot(snapshot);
        await drawer.forgetChanges(snapshot.change);
        await drawer.putMeta('lineage', { lineage, forgotten: snapshot.change });
      }),

    watch: (listener) => shelf.watch(listener),
    close: () => shelf.close(),
  };
}

/** What erased entries named goes with them. */
function dropBlobs(drawer: Drawer, erased: readonly string[]): void {
  for (const id of erased) unawaited(drawer.keyed('blobs').remove(id));
}

async function identityOf(drawer: Drawer): Promise<Identity | undefined> {
  const who = await metaOf(drawer, 'who', Who);
  const writer = await metaOf(drawer, 'writer', Writer);
  return who && writer && { ...who, epoch: writer.epoch };
}

async function begin(drawer: Drawer, { epoch, ...who }: Identity): Promise<void> {
  const held = await metaOf(drawer, 'who', Who);
  if (!held) {
    await drawer.putMeta('who', who);
    await drawer.putMeta('writer', { epoch, seq: 0, counts: noCounts });
    return;
  }
  const same = held.device === who.device && held.author === who.author && held.process === who.process;
  if (!same) throw new StorageError('storage.failed', new Error(`This log belongs to ${held.author}.`));
}

import { expect, test } from 'vitest';
import { collectIdea } from '../../src/domain/ideas/idea.ts';
import { EntryId, IdeaId } from '../../src/domain/log/ids.ts';
import { drawReceiptCode } from '../../src/domain/log/receipt-code.ts';
import { testIdea } from '../domain/values.ts';
import { seeded } from '../domain/env.ts';
import { everythingIn } from '../features/everything-in.ts';
import { realTablet } from '../features/kiosk/real-tablet.ts';
import { indexedShelf } from '../../src/storage/indexed-shelf.ts';
import { logStore } from '../../src/storage/log-store.ts';
import { Tables } from '../../src/storage/tables.ts';
import { pageOf } from './prepared.ts';

const SECRET = 'Bänk utanför Kim Lundgrens port';

test('an idea that was erased at the office leaves the tablet with the next pull: entry, outbox and snapshot', async () => {
  const name = `test/erasure/${crypto.randomUUID()}`;
  const tablet = await realTablet(name);
  const decided = collectIdea(
    {
      idea: IdeaId.parse(crypto.randomUUID()),
      collected: testIdea({ title: SECRET, receipt: drawReceiptCode(seeded(3)) }),
    },
    tablet.log.env(),
  );
  if (!decided.ok) throw new Error('refused');
  await tablet.log.append(decided.value);
  expect(tablet.log.state().ideas.size).toBe(1);
  expect(await everythingIn(name)).toContain(SECRET);

  const tables = new Tables(name);
  await tables.open();
  const store = logStore(indexedShelf(tables));
  await store.take(pageOf([], { erased: decided.value.map(({ id }) => EntryId.parse(id)) }));
  store.close();

  await tablet.log.refresh();
  expect(tablet.log.state().ideas.size).toBe(0);
  expect(await everythingIn(name)).not.toContain(SECRET);
  await tablet.forget();
});

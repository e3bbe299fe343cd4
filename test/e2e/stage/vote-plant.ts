import type { Page } from 'playwright';

/** What is written on the tablet and deleted again: proof that the search below finds such things. */
export const DELETED = 'Det här togs bort 81c4';
export const LARGE = 'Det här togs bort och är långt 5e07';

/** Writes them, and deletes them. */
export async function plant(page: Page): Promise<void> {
  await page.evaluate(
    async ([small, large]) => {
      const done = (request: IDBRequest) =>
        new Promise((resolve) => request.addEventListener('success', resolve, { once: true }));
      const opening = indexedDB.open('planted');
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
      await done(opening);
      const rows = () =>
        opening.result.transaction('rows', 'readwrite', { durability: 'strict' }).objectStore('rows');
      await done(rows().put(small, 'small'));
      await done(rows().put(`${large} `.repeat(2000), 'large'));
      await done(rows().clear());
      opening.result.close();
    },
    [DELETED, LARGE],
  );
}

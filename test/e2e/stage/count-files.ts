import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ResultFile } from '../../../src/wire/result-file.ts';
import { listFile, RESULT_FILE, resultPath } from '../../../src/wire/public-paths.ts';
import type { Stage } from '../stage.ts';
import { torg } from './server.ts';

/** What anybody gets from the server about the result of a round. */
export type PublicFiles = {
  /** The page as it is sent to whoever asks, with its status. */
  page(language?: string): Promise<string>;
  /** Saves a file as a reader would, and gives its path; fails where there is none. */
  save(name: string, as?: string): Promise<string>;
  result(): Promise<ResultFile>;
};

/** The public side of a server, without an account. */
export function publicFiles(stage: Stage, cycle: string): PublicFiles {
  const { origin } = new URL(stage.server.announced().tablets);
  const get = (name = '') => fetch(`${origin}${resultPath(cycle, name)}`);
  return {
    async page(language) {
      const answer = await get(language);
      return `${answer.status} ${await answer.text()}`;
    },
    async save(name, as = name) {
      const answer = await get(name);
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      const path = join(stage.folder, as);
      writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
      return path;
    },
    result: async () => ResultFile.parse(await (await get(RESULT_FILE)).json()),
  };
}

/** Checks the published result and the list with `torg verify`, against the digest that stood on the screens. */
export async function verified(files: PublicFiles, digest: string): ReturnType<typeof torg> {
  const [result, list] = await Promise.all([files.save(RESULT_FILE), files.save(listFile())]);
  return torg(['verify', result, list, '--digest', digest]);
}

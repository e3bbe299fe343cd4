import type { Entry, kinds } from '../../src/domain/log/kinds.ts';
import { stamp } from '../../src/domain/log/entry.ts';
import { DecisionId } from '../../src/domain/log/ids.ts';
import type { DataOf } from '../../src/domain/log/kind.ts';
import { paint, paintFollow } from '../../src/features/public/paint.tsx';
import { packed } from '../../src/server/public/pack.ts';
import { NoResult } from '../../src/server/public/painter.ts';
import type { PublicPages } from '../../src/server/public/pages.ts';
import type { Verdict } from '../../src/wire/push.ts';
import type { ResultFile } from '../../src/wire/result-file.ts';
import { published, sampleResult, VILLAGE } from '../features/public/sample-result.ts';
import { type House, openHouse } from './house.ts';
import { CountingOffice } from './store/counting.ts';
import { giveStore } from './store/given.ts';

export const SHEET = 'body{color:black}';

/** What pages are drawn with, in this thread; the built bundle draws the same. */
export const pages: PublicPages = {
  paint: async (request) => {
    try {
      return packed(paint, request);
    } catch (error) {
      throw new NoResult(String(error));
    }
  },
  paintFollow: async (request) => paintFollow(request),
  style: { page: `${SHEET}@font-face{}`, fonts: ['/r/assets/zero.woff2'], alone: SHEET },
  assets: async (_, next) => next(),
  manual: new Map([['counting.md', '# Counting']]),
  address: 'https://torg.example',
};

/** Into so many parts the published file is cut. */
const PARTS = 3;

export type PublicHouse = {
  readonly house: House;
  readonly office: CountingOffice;
  readonly file: ResultFile;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  text(path: string, headers?: Record<string, string>): Promise<string>;
  /** Sets the round up as it is in the file. */
  configure(): Promise<void>;
  /** Counts and agrees; `publish` then makes it public. */
  count(options?: { number?: number; digest?: string }): Promise<void>;
  publish(options?: { text?: string; digest?: string }): Promise<void>;
  decide(data: Partial<DataOf<(typeof kinds)['decision.recorded']>>): Promise<void>;
};

/** A server with public pages, and an office that counts a village's vote. */
export async function openPublicHouse(file: ResultFile = sampleResult(VILLAGE)): Promise<PublicHouse> {
  const house = await openHouse({ pages });
  const given = await giveStore(() => Promise.resolve(house.store));
  const office = await CountingOffice.of(given);
  const { digest: right, text: rightText } = published(file);
  const get = (path: string, headers: Record<string, string> = {}) =>
    house.send('GET', path, undefined, { headers });
  const taken = async (sending: Promise<Verdict | undefined>) => {
    const verdict = await sending;
    if (verdict?.verdict !== 'accepted') throw new Error(JSON.stringify(verdict));
  };
  const sent = (entry: Entry) => taken(office.send(entry));
  return {
    house,
    office,
    file,
    get,
    text: async (path, headers) => (await get(path, headers)).text(),
    configure: () => sent(office.writes('cycle.configured', { revision: 1, cycle: file.cycle })),
    async count({ number = 1, digest = right } = {}) {
      await taken(office.start(number));
      await taken(office.list(1, 2, Buffer.alloc(32, 1).toString('base64url')));
      await taken(office.list(2, 2, Buffer.alloc(32, 2).toString('base64url')));
      await taken(office.tally(digest));
      await taken(office.approve(0, digest));
      await taken(office.approve(1, digest));
    },
    async publish({ text = rightText, digest = right } = {}) {
      for (let part = 1; part <= PARTS; part += 1) await taken(office.publish(part, PARTS, { text, digest }));
    },
    async decide(data) {
      const decision = DecisionId.parse('66666666-6666-4666-8666-666666666666');
      const full = {
        cycle: file.cycle.id,
        revision: 1,
        part: 1,
        of: 1,
        about: 'outcome' as const,
        by: { kind: 'board' as const, board: 'Kommunstyrelsen' },
        day: '2026-06-03',
        paragraph: '§ 47',
        caseNumber: 'KS 2026/118',
        summary: 'Förslagen genomförs.',
        result: { count: file.count.id, digest: right },
        proposals: [],
        ...data,
      };
      await sent(
        stamp(given.office.env(), { kind: 'decision.recorded', version: 1, subject: decision, data: full }),
      );
    },
  };
}

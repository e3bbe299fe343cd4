import * as z from 'zod/mini';
import { Day, type Instant, stands } from '../log/entry.ts';
import { CycleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/**
 * What has to be in place before residents leave ideas: the information that the GDPR's article 13 asks for, the plan
 * of what is kept how long under which decision, and the impact assessment (product.md, "The law it lives in").
 */
export const SAFEGUARDS = ['information', 'retention', 'assessment'] as const;
const SafeguardName = z.enum(SAFEGUARDS);
export type SafeguardName = z.infer<typeof SafeguardName>;

/** The most signs of each text. The longest is what an entry holds, in a script of four bytes a sign. */
export const SAFEGUARD_TEXT_MAX = { text: 15_000, by: 120, caseNumber: 60 } as const;

const text = (name: keyof typeof SAFEGUARD_TEXT_MAX) =>
  z.string().check(z.minLength(1), z.maxLength(SAFEGUARD_TEXT_MAX[name]));

const Adopted = z.strictObject({
  cycle: CycleId,
  about: SafeguardName,
  /** Counts up from 1, for each of the three. What stood before stays in the log. */
  revision: z.int().check(z.gte(1)),
  text: text('text'),
  /** Who adopted it, and in which role: the archivist, the data protection officer. */
  by: text('by'),
  day: Day,
  caseNumber: z.optional(text('caseNumber')),
});

export const safeguardKinds = {
  /** A safeguard of a cycle, its subject, as it was adopted. */
  'safeguard.adopted': kind({
    data: Adopted,
    writers: ['coordinator'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
};

export type SafeguardEntry = EntryIn<typeof safeguardKinds>;
export type AdoptedData = z.infer<typeof Adopted>;

/** A safeguard as it stands. */
export type Safeguard = AdoptedData & {
  readonly author: string;
  readonly at: Instant;
  readonly entry: string;
};

const keyOf = (cycle: string, about: SafeguardName): string => `${cycle}/${about}`;

/** The highest revision stands; the server never lets two of one revision in. */
export function applySafeguard(safeguards: Map<string, Safeguard>, entry: SafeguardEntry): void {
  const { cycle, about, revision } = entry.data;
  const held = safeguards.get(keyOf(cycle, about));
  const known = held?.revision ?? 0;
  if (revision > known || (revision === known && stands(held?.entry, entry.id)))
    safeguards.set(keyOf(cycle, about), {
      ...entry.data,
      author: entry.author,
      at: entry.at,
      entry: entry.id,
    });
}

/** A safeguard of a cycle; undefined while none is adopted. */
export const safeguardOf = (
  safeguards: ReadonlyMap<string, Safeguard>,
  cycle: string,
  about: SafeguardName,
): Safeguard | undefined => safeguards.get(keyOf(cycle, about));

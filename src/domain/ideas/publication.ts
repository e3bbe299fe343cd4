import * as z from 'zod/mini';
import { AreaId, CycleId } from '../log/ids.ts';
import { kind } from '../log/kind.ts';
import { IDEA_TEXT_MAX, IDEA_TITLE_MAX } from './idea.ts';
import { After } from './triage.ts';

export const UNPUBLISHED_REASON_MAX = 500;

/** An idea as everybody may read it. The original stays as it was given, beside it. */
export const PublicVersion = z.strictObject({
  cycle: CycleId,
  title: z.string().check(z.minLength(1), z.maxLength(IDEA_TITLE_MAX)),
  text: z.string().check(z.maxLength(IDEA_TEXT_MAX)),
  /** BCP 47 tag. */
  language: z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)),
  area: z.optional(AreaId),
  theme: z.optional(z.string().check(z.maxLength(60))),
});
export type PublicVersion = z.infer<typeof PublicVersion>;

const readers = ['coordinator', 'assessor', 'trustee', 'viewer'] as const;
const writers = ['coordinator', 'assessor'] as const;

export const publicationKinds = {
  /** Somebody read it for names and faces, covered them, and lets everybody read the rest. */
  'idea.published': kind({
    data: z.strictObject({ version: PublicVersion, after: After }),
    writers,
    readers,
  }),
  /** It is not to be read by everybody any more. */
  'idea.unpublished': kind({
    data: z.strictObject({
      reason: z.string().check(z.minLength(1), z.maxLength(UNPUBLISHED_REASON_MAX)),
      after: After,
    }),
    writers,
    readers,
  }),
};

export type Publication =
  | { readonly published: true; readonly version: PublicVersion }
  | { readonly published: false; readonly reason: string };

/** Whether two acts of publishing leave the same behind. */
export function samePublication(a: Publication, b: Publication): boolean {
  if (!a.published || !b.published) return a.published === b.published;
  const [one, other] = [a.version, b.version];
  return (
    one.title === other.title &&
    one.text === other.text &&
    one.language === other.language &&
    one.area === other.area &&
    one.theme === other.theme
  );
}

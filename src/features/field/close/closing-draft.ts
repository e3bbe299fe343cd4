import * as z from 'zod/mini';
import type { ClosingForm, OtherTablet, Papers } from '../../../domain/vote/closing.ts';

/** Another tablet of the point as its screen is read aloud, figures as they were typed. */
const TypedTablet = z.object({
  tablet: z.string(),
  checkedIn: z.string(),
  left: z.string(),
  sealed: z.string(),
});
export type TypedTablet = z.infer<typeof TypedTablet>;

const TypedPapers = z.object({
  inBox: z.string(),
  blank: z.string(),
  spoiled: z.string(),
  unused: z.string(),
  received: z.string(),
});
export type TypedPapers = z.infer<typeof TypedPapers>;

/** The form while it is filled in, in three steps: who came, the papers, the names. */
export const ClosingDraft = z.object({
  step: z.enum(['voters', 'papers', 'names']),
  others: z.array(TypedTablet),
  papers: TypedPapers,
  recounted: z.boolean(),
  note: z.string(),
  /** Numbers with commas between them. */
  seals: z.string(),
  signers: z.tuple([z.string(), z.string()]),
});
export type ClosingDraft = z.infer<typeof ClosingDraft>;

export const emptyClosing: ClosingDraft = {
  step: 'voters',
  others: [],
  papers: { inBox: '', blank: '', spoiled: '', unused: '', received: '' },
  recounted: false,
  note: '',
  seals: '',
  signers: ['', ''],
};

export const emptyTablet: TypedTablet = { tablet: '', checkedIn: '', left: '0', sealed: '' };

/** A count as it was typed; undefined for what is none. */
export const countOf = (typed: string): number | undefined =>
  /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : undefined;

/** What is not digits alone becomes -1, which every rule refuses. */
const counted = (typed: string): number => countOf(typed) ?? -1;

/** The other tablets; where no votes are cast on tablets, none is sealed either. */
export const othersIn = ({ others }: ClosingDraft, tablets: boolean): readonly OtherTablet[] =>
  others.map(({ tablet, checkedIn, left, sealed }) => ({
    tablet: counted(tablet),
    checkedIn: counted(checkedIn),
    left: counted(left),
    sealed: tablets ? counted(sealed) : 0,
  }));

export const papersIn = ({ papers }: ClosingDraft): Papers => ({
  inBox: counted(papers.inBox),
  blank: counted(papers.blank),
  spoiled: counted(papers.spoiled),
  unused: counted(papers.unused),
  received: counted(papers.received),
});

/** The form as it is signed. */
export function formIn(draft: ClosingDraft, tablets: boolean): ClosingForm {
  const [first, second] = draft.signers;
  const note = draft.note.trim();
  return {
    others: [...othersIn(draft, tablets)],
    papers: papersIn(draft),
    seals: draft.seals.split(/[,;\n]/).flatMap((seal) => seal.trim() || []),
    recounted: draft.recounted,
    ...(note !== '' && { note }),
    signers: [first.trim(), second.trim()],
  };
}

/** The first step with a figure that is no count. */
export function uncountedIn(draft: ClosingDraft, tablets: boolean): ClosingDraft['step'] {
  const others = othersIn(draft, tablets).flatMap((each) => [
    each.tablet,
    each.checkedIn,
    each.left,
    each.sealed,
  ]);
  return others.some((count) => count < 0) ? 'voters' : 'papers';
}

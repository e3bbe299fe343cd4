import * as z from 'zod/mini';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { type Collected, collectIdea, type IdeaRefusal } from '../../../../domain/ideas/idea.ts';
import { type Env, stamp } from '../../../../domain/log/entry.ts';
import {
  AreaId,
  IdeaId,
  mintUuid,
  type RandomBytes,
  StreetEventId,
  Uuid,
} from '../../../../domain/log/ids.ts';
import type { Entry } from '../../../../domain/log/kinds.ts';
import { drawReceiptCode, ReceiptCode, readReceiptCode } from '../../../../domain/log/receipt-code.ts';
import type { Result } from '../../../../domain/log/refusal.ts';

/** One paper form as it is typed. Empty text is what stands empty on the paper. */
export const IdeaForm = z.object({
  /** Drawn when the form is begun, so that saving twice is one idea. */
  idea: IdeaId,
  /** For a form without a code of its own. */
  drawn: ReceiptCode,
  /** As typed from the stub. */
  code: z.string(),
  title: z.string(),
  text: z.string(),
  area: z.string(),
  place: z.string(),
  theme: z.string(),
  language: z.string(),
});
export type IdeaForm = z.infer<typeof IdeaForm>;

/** A bundle of paper forms that is being typed in; it becomes ideas when it is saved, all of them at once. */
export const FormBundle = z.object({
  bundle: Uuid,
  event: z.string(),
  forms: z.array(IdeaForm),
  current: IdeaForm,
});
export type FormBundle = z.infer<typeof FormBundle>;

/** Where the bundle of a round is kept while it is typed. */
export const bundleDraft = (cycle: string): string => `idea/paper-forms/${cycle}`;

/** More forms than this make two bundles: a loss between two savings stays small. */
export const BUNDLE_FORMS_MAX = 200;

export const emptyForm = (random: RandomBytes, language: string): IdeaForm => ({
  idea: IdeaId.parse(mintUuid(random)),
  drawn: drawReceiptCode(random),
  code: '',
  title: '',
  text: '',
  area: '',
  place: '',
  theme: '',
  language,
});

export const emptyBundle = (random: RandomBytes, language: string): FormBundle => ({
  bundle: Uuid.parse(mintUuid(random)),
  event: '',
  forms: [],
  current: emptyForm(random, language),
});

export const isBlank = (form: IdeaForm): boolean =>
  [form.title, form.text, form.code, form.place].every((text) => text.trim() === '');

/** Why a form cannot be put on the pile. */
export type FormFault = IdeaRefusal['code'] | 'form.bad-code' | 'form.code-taken' | 'form.too-many';

/** The idea that a form becomes, under a code that nobody else has. `taken` are the codes of all other ideas and forms. */
export function formEntries(
  form: IdeaForm,
  number: number,
  bundle: Pick<FormBundle, 'bundle' | 'event'>,
  around: { readonly cycle: Cycle; readonly taken: ReadonlySet<string>; readonly env: Env },
): Result<readonly Entry[], FormFault> {
  const { cycle, taken, env } = around;
  const receipt = form.code.trim() === '' ? form.drawn : readReceiptCode(form.code);
  if (receipt === undefined) return { ok: false, refusal: 'form.bad-code' };
  if (taken.has(receipt)) return { ok: false, refusal: 'form.code-taken' };
  const event = StreetEventId.safeParse(bundle.event);
  const area = AreaId.safeParse(form.area);
  const collected: Collected = {
    cycle: cycle.id,
    title: form.title.trim(),
    text: form.text.trim(),
    language: form.language,
    channel: 'facilitator',
    receipt,
    ...(event.success && { event: event.data }),
    ...(area.success && { area: area.data }),
    ...(form.place.trim() !== '' && { place: form.place.trim() }),
    ...(form.theme !== '' && { theme: form.theme }),
  };
  const decided = collectIdea({ idea: form.idea, collected }, env);
  if (!decided.ok) return { ok: false, refusal: decided.refusal.code };
  const typed = stamp(env, {
    kind: 'idea.typed' as const,
    version: 1,
    subject: form.idea,
    data: { bundle: bundle.bundle, number },
  });
  return { ok: true, value: [...decided.value, typed] };
}

/** The code that a form will have. */
export const codeOf = (form: IdeaForm): string | undefined =>
  form.code.trim() === '' ? form.drawn : readReceiptCode(form.code);

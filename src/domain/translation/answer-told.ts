import type { PublicVersion } from '../ideas/publication.ts';
import type { Answer, AnswerKnown, AnswerStep, VersionTranslation } from '../proposal/answer.ts';
import { textKey } from './text-key.ts';
import { type Told, toldOf } from './told.ts';
import { type Rendering, standingRenderings, type Translations } from './translation.ts';

/** The subjects whose translations an answer may be told with: its idea, its proposals, and the reasons themselves. */
export const subjectsOfAnswer = (
  answer: Answer,
  known: Pick<AnswerKnown, 'idea' | 'proposals'>,
): string[] => [
  known.idea.id,
  ...known.proposals.keys(),
  ...answer.steps
    .flatMap(toldIn)
    .flatMap((told) => told.map(({ language, text }) => textKey(language, text))),
];

/** Everything that a step says in somebody's words. */
function toldIn(step: AnswerStep): readonly Told[] {
  switch (step.what) {
    case 'proposal':
    case 'ballot':
      return [step.title];
    case 'ended':
    case 'restricted':
    case 'not-erased':
      return [step.reason];
    case 'decided':
      return step.said;
    case 'received':
    case 'read':
    case 'published':
    case 'unpublished':
    case 'working':
    case 'meeting':
    case 'counted':
      return [];
  }
}

/** An answer with the translations that there are of what it says; what it tells of stays the same. */
export function withTranslations(
  answer: Answer,
  { idea, proposals }: Pick<AnswerKnown, 'idea' | 'proposals'>,
  translations: ReadonlyMap<string, Translations>,
): Answer {
  const subjects = subjectsOfAnswer(answer, { idea, proposals });
  const renderings = standingRenderings(translations, subjects);
  const steps = answer.steps.map((step) => toldStep(step, renderings));
  const own = standingRenderings(translations, [idea.id]);
  return {
    ...answer,
    steps,
    stands: steps[answer.steps.indexOf(answer.stands)] ?? answer.stands,
    translations: answer.version ? translationsOf(answer.version, own) : [],
  };
}

function toldStep(step: AnswerStep, renderings: readonly Rendering[]): AnswerStep {
  switch (step.what) {
    case 'proposal':
    case 'ballot':
      return { ...step, title: toldOf(step.title, renderings) };
    case 'ended':
    case 'restricted':
    case 'not-erased':
      return { ...step, reason: toldOf(step.reason, renderings) };
    case 'decided':
      return { ...step, said: step.said.map((told) => toldOf(told, renderings)) };
    case 'received':
    case 'read':
    case 'published':
    case 'unpublished':
    case 'working':
    case 'meeting':
    case 'counted':
      return step;
  }
}

/** A published version in the languages that both its title and its text are translated to, as they now are. */
function translationsOf(
  { language, title, text }: PublicVersion,
  renderings: readonly Rendering[],
): readonly VersionTranslation[] {
  const titles = toldOf([{ language, text: title }], renderings);
  const texts = text === '' ? undefined : toldOf([{ language, text }], renderings);
  return titles.flatMap((told) => {
    if (!told.translated) return [];
    const body = texts?.find((each) => each.language === told.language);
    if (texts && !body) return [];
    const by = [told.translated.by, ...(body?.translated ? [body.translated.by] : [])];
    return {
      language: told.language,
      title: told.text,
      text: body?.text ?? '',
      by: [...new Set(by)].join(', '),
    };
  });
}

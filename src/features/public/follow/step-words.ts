import { plural, t } from '@lingui/core/macro';
import type { AnswerStep, ReadAs } from '../../../domain/proposal/answer.ts';
import { verdictWords } from '../decided-note.tsx';
import { joined, type Told } from '../../../domain/translation/told.ts';

type StepWords = {
  readonly title: string;
  readonly text?: string | undefined;
  /** In the municipality's own words, or in whatever languages they were put into. */
  readonly said?: Told | undefined;
};

/** What happened, in the words of whoever left the idea. `dayWords` says an instant's day. */
export function stepWords(step: AnswerStep, dayWords: (at: string) => string): StepWords {
  switch (step.what) {
    case 'received':
      return { title: t`Framme hos kommunen`, text: leftWords(step, dayWords) };
    case 'read':
      return readWords(step.as);
    case 'published':
      return { title: t`Publicerad`, text: t`Alla kan läsa idén. Namn och ansikten syns inte.` };
    case 'unpublished':
      return { title: t`Inte längre publicerad`, text: t`Idén är kvar hos kommunen, men visas inte öppet.` };
    case 'working':
      return { title: t`Bearbetas`, text: othersWords(step.others) };
    case 'meeting':
      return { title: t`Behöver ett möte`, text: t`Invånare och kommunen pratar om den tillsammans först.` };
    case 'proposal':
      return { title: t`Blev ett förslag`, said: step.title };
    case 'ended':
      return { title: t`Går inte vidare`, said: step.reason };
    case 'restricted':
      return { title: t`Visas inte längre`, text: appealWords(), said: step.reason };
    case 'not-erased':
      return { title: t`Raderas inte`, text: appealWords(), said: step.reason };
    case 'ballot':
      return { title: t`Med i omröstningen`, said: step.title };
    case 'counted':
      return { title: t`Rösterna är räknade`, text: t`Så röstade invånarna. Kommunen beslutar.` };
    case 'decided':
      return { title: verdictWords(step.decided.verdict), said: joined(step.said) };
    default:
      return step satisfies never;
  }
}

function leftWords(
  { at, left }: Extract<AnswerStep, { what: 'received' }>,
  dayWords: (at: string) => string,
): string | undefined {
  const [leftOn, arrivedOn] = [left === undefined ? undefined : dayWords(left), dayWords(at)];
  return leftOn === undefined || leftOn === arrivedOn ? undefined : t`Du lämnade den ${leftOn}.`;
}

const othersWords = (others: number): string =>
  others === 0
    ? t`Den görs om till ett förslag som går att rösta om.`
    : plural(others, {
        one: 'Den görs om till ett förslag tillsammans med # annan idé.',
        other: 'Den görs om till ett förslag tillsammans med # andra idéer.',
      });

function readWords(as: ReadAs): StepWords {
  switch (as) {
    case 'idea':
      return { title: t`Läst`, text: t`Någon på kommunen har läst den.` };
    case 'fault':
      return {
        title: t`Skickad vidare som felanmälan`,
        text: t`Det du skrev om går att laga utan en omröstning. De som lagar sådant har fått veta det.`,
      };
    case 'handled':
      return {
        title: t`Skickad vidare`,
        text: t`Det du skrev behöver inte röstas om. Rätt person i kommunen har hand om det.`,
      };
    case 'refused':
      return {
        title: t`Går inte vidare`,
        text: t`Det du lämnade kan inte bli ett förslag, därför att det är skrivet så att någon kan bli sårad eller hotad.`,
      };
    default:
      return as satisfies never;
  }
}

/** What one can do against a decision about personal data: the data protection act (2018:218), chapter 7, section 2. */
const appealWords = (): string =>
  t`Är du inte nöjd? Skriv till kommunen inom tre veckor, så prövar förvaltningsrätten beslutet. Du kan också klaga hos Integritetsskyddsmyndigheten, imy.se.`;

type StandingWords = {
  readonly title: string;
  readonly next?: string | undefined;
  readonly said?: Told | undefined;
};

/** Where the idea is now, and what comes next. */
export function standingWords(step: AnswerStep): StandingWords {
  switch (step.what) {
    case 'received':
      return {
        title: t`Din idé är framme hos kommunen`,
        next: t`En människa läser allt som lämnas. Sedan får du se här vad som händer.`,
      };
    case 'read':
      return standingAs(step.as);
    case 'published':
      return {
        title: t`Din idé är publicerad`,
        next: t`Nu bearbetas idéerna till förslag. Blir din idé ett förslag, eller går den inte vidare, så står det här varför.`,
      };
    case 'unpublished':
      return {
        title: t`Vi har läst din idé`,
        next: t`Den visas inte för alla just nu. Det som händer med den ser du här.`,
      };
    case 'working':
      return {
        title: t`Vi bearbetar din idé`,
        next: othersWords(step.others),
      };
    case 'meeting':
      return {
        title: t`Din idé behöver ett möte`,
        next: t`Invånare och kommunen pratar om den tillsammans först. Håll utkik efter träffar, och kom gärna.`,
      };
    case 'proposal':
      return {
        title: t`Din idé har blivit ett förslag`,
        next: t`Kommunen väljer vilka förslag som invånarna får rösta om.`,
        said: step.title,
      };
    case 'ended':
      return { title: t`Kommunens svar på din idé`, said: step.reason };
    case 'restricted':
      return {
        title: t`Din idé visas inte längre`,
        next: t`Någon bad att den skulle raderas. Kommunen måste spara den, men ingen arbetar med den.`,
        said: step.reason,
      };
    case 'not-erased':
      return { title: t`Din idé raderas inte`, next: appealWords(), said: step.reason };
    case 'ballot':
      return {
        title: t`Din idé är med i omröstningen`,
        next: t`Invånarna får rösta om förslaget.`,
        said: step.title,
      };
    case 'counted':
      return { title: t`Rösterna är räknade`, next: t`Rösterna är ett råd. Nu beslutar kommunen.` };
    case 'decided':
      return { title: verdictWords(step.decided.verdict), said: joined(step.said) };
    default:
      return step satisfies never;
  }
}

function standingAs(as: ReadAs): StandingWords {
  switch (as) {
    case 'idea':
      return {
        title: t`Vi har läst din idé`,
        next: t`Idéer bearbetas till förslag som går att rösta om. Det som händer med din ser du här.`,
      };
    case 'fault':
      return {
        title: t`Det är skickat vidare som en felanmälan`,
        next: t`Den som lagar sådant har fått veta det. Det behöver ingen omröstning.`,
      };
    case 'handled':
      return {
        title: t`Det är skickat vidare`,
        next: t`Rätt person i kommunen har hand om det. Mer än så står inte här.`,
      };
    case 'refused':
      return {
        title: t`Det går inte vidare`,
        next: t`Tycker du att vi har läst fel? Prata med den i kommunen som håller i medborgarbudgeten.`,
      };
    default:
      return as satisfies never;
  }
}

import type { Act } from '../../../domain/ideas/acts.ts';
import { type IdeaWork, type Triage, triageOf } from '../../../domain/ideas/idea-work.ts';
import type { Verdict } from '../../../domain/ideas/triage.ts';
import { dateTime } from '../../../i18n/format.ts';
import { useOffice } from '../office-context.ts';
import { authorName } from '../words/author-words.ts';
import { TriageCard } from './triage-card.tsx';
import { verdictWords } from './triage-words.ts';

type IdeaTriageProps = {
  work: IdeaWork | undefined;
  timeZone: string;
  onVerdict: (as: Verdict['as']) => void;
};

/** What an idea is taken for, by whom, and against whom. */
export function IdeaTriage({ work, timeZone, onVerdict }: IdeaTriageProps) {
  const { state } = useOffice();
  const triage = work && triageOf(work);
  const opinion = ({ entry, author, at, value }: Act<Triage>) => ({
    key: entry,
    words: verdictWords(state, value.verdict),
    who: authorName(state, author),
    when: dateTime(at, timeZone),
  });
  const stands = triage?.stands;
  return (
    <TriageCard
      taken={stands?.value.verdict.as}
      standing={stands && { ...opinion(stands), note: stands.value.note }}
      against={(triage?.against ?? []).map(opinion)}
      onVerdict={onVerdict}
    />
  );
}

import { type Env, stamp } from '../log/entry.ts';
import { EntryId } from '../log/ids.ts';
import type { Assessment, AssessmentEntry } from './assessment.ts';
import { dueToOpen } from './assessment-standing.ts';

/**
 * What the server writes behind an assessment that it has taken: that its author has finished, and nothing of what they
 * said, before enough people have; then what each of them said. `all` holds every assessment of the proposal, this one
 * included.
 */
export function answerAssessment(
  { id, author, subject }: Extract<AssessmentEntry, { kind: 'assessment.finished' }>,
  all: Assessment | undefined,
  env: Env,
): readonly AssessmentEntry[] {
  const received = stamp(env, {
    kind: 'assessment.received' as const,
    version: 1,
    subject,
    data: { entry: id, author },
  });
  const opened = (all ? dueToOpen(all) : []).map(({ act, blind }) =>
    stamp(env, {
      kind: 'assessment.opened' as const,
      version: 1,
      subject,
      data: {
        entry: EntryId.parse(act.entry),
        author: act.author,
        at: act.at,
        blind,
        scores: [...act.value.scores],
        after: act.after.map((each) => EntryId.parse(each)),
      },
    }),
  );
  return [received, ...opened];
}

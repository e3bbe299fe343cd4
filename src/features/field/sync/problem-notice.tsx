import { t } from '@lingui/core/macro';
import type { SyncProblem } from '../../../sync/status.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { nextTry, problemWords } from './problem-words.ts';

export type ProblemNoticeProps = { problem: SyncProblem; retryAt: string | null; now: string };

/** Why sending stopped: what happened, what was kept, what to do; codes for whoever helps are folded away. */
export function ProblemNotice({ problem, retryAt, now }: ProblemNoticeProps) {
  const words = problemWords(problem);
  const needsSomebody = problem.kind === 'not-let-in' || problem.kind === 'storage';
  return (
    <Notice kind={needsSomebody ? 'problem' : 'warning'} title={words.what}>
      <p>
        {t`Allt ligger kvar på plattan.`} {words.advice}
      </p>
      {retryAt !== null && <p>{nextTry(retryAt, now)}.</p>}
      {words.details !== undefined && (
        <Disclosure summary={t`För den som hjälper till`}>
          <code dir="ltr">{words.details}</code>
        </Disclosure>
      )}
    </Notice>
  );
}

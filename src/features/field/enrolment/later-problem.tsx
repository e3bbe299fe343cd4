import { t } from '@lingui/core/macro';
import { speakAlso } from '../../../i18n/speak.ts';
import { Later } from '../../../ui/later.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { ProblemNoticeProps } from '../sync/problem-notice.tsx';

async function loadNotice() {
  const [room] = await Promise.all([import('../sync/problem-notice.tsx'), speakAlso('field-more')]);
  return room.ProblemNotice;
}

/**
 * What keeps the tablet from fetching. The words for every problem are read when there is one; a network that goes
 * before they are on the tablet leaves the one thing that is certain then.
 */
export const LaterProblem = (props: ProblemNoticeProps) => (
  <Later
    load={loadNotice}
    given={props}
    absent={<Notice kind="warning" title={t`Plattan når inte kommunens server`} />}
  />
);

import { t } from '@lingui/core/macro';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { speakAlso } from '../../../i18n/speak.ts';
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
export function LaterProblem(props: ProblemNoticeProps) {
  const [Shown, setShown] = useState<ComponentType<ProblemNoticeProps> | 'unread'>();
  useEffect(() => {
    void loadNotice().then(
      (ProblemNotice) => setShown(() => ProblemNotice),
      () => setShown('unread'),
    );
  }, []);
  if (Shown === undefined) return null;
  if (Shown !== 'unread') return <Shown {...props} />;
  return <Notice kind="warning" title={t`Plattan når inte kommunens server`} />;
}

import { t } from '@lingui/core/macro';
import { Layers } from 'lucide-preact';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { roundName } from './round-words.ts';

export type OtherRoundNoticeProps = {
  cycle: Cycle;
  current: Cycle;
  onBack: () => void;
};

/** Over every page of another round than the current one: nobody is to work in the wrong year. */
export function OtherRoundNotice({ cycle, current, onBack }: OtherRoundNoticeProps) {
  const [here, there] = [roundName(cycle), roundName(current)];
  return (
    <Notice
      kind="warning"
      icon={Layers}
      title={t`Du tittar på ${here}, inte på den aktuella omgången`}
      actions={<Button onClick={onBack}>{t`Till den aktuella omgången`}</Button>}
    >
      {t`Den aktuella är ${there}. Det du gör här hör till den omgång du tittar på.`}
    </Notice>
  );
}

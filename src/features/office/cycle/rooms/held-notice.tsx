import { t } from '@lingui/core/macro';
import { Lock } from 'lucide-preact';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { OpenSteps } from '../../../../domain/cycle/phase-freeze.ts';
import { Notice } from '../../../../ui/notice.tsx';

export type HeldNoticeProps = {
  /** The parts of the round that a room holds. */
  parts: readonly (keyof Cycle)[];
  steps: OpenSteps;
};

/** What in a room stands while some step is open, where the rest of the room can be changed. */
export function HeldNotice({ parts, steps }: HeldNoticeProps) {
  const words = [
    ...(steps.ideas && parts.includes('languages')
      ? [t`Idéerna är öppna. Språk kan läggas till men inte tas bort, och inte heller teman som idéer har.`]
      : []),
    ...(steps.ideas && parts.includes('areas')
      ? [t`Idéerna är öppna. Områden med idéer eller träffar kan byta namn men inte tas bort.`]
      : []),
    ...(steps.ideas && parts.includes('participation')
      ? [t`Idéerna är öppna. Åldern för att lämna en idé ligger fast.`]
      : []),
    ...(steps.vote && parts.includes('participation')
      ? [t`Röstningen är öppen. Vem som får rösta ligger fast.`]
      : []),
  ];
  return words.length === 0 ? null : (
    <Notice kind="info" icon={Lock} title={t`Något här ligger fast`}>
      {words.join(' ')}
    </Notice>
  );
}

import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { styleNamed } from '../../../domain/vote/question.ts';
import { clock } from '../../../i18n/format.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import type { Booth } from '../../../storage/booth.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useField } from '../field-context.ts';
import { BoothView } from './booth-view.tsx';
import { useRelease } from './use-release.ts';

export type BoothScreenProps = {
  box: BallotBox;
  booth: Booth;
  /** Why the tablet could not be handed over. */
  fault: string | undefined;
  onTryAgain: (checkIn: string) => void;
};

/** Somebody was let in and has not voted: a person says what happened. */
export function BoothScreen({ box, booth, fault, onTryAgain }: BoothScreenProps) {
  const { state, timeZone } = useField();
  const [ending, setEnding] = useState<'left' | 'undone'>();
  const ended = useRelease(box, () => announce(t`Plattan är ledig igen`));
  const cycle = state.cycles.get(booth.cycle)?.cycle;
  return (
    <BoothView
      since={clock(booth.since, timeZone)}
      ballot={cycle && styleNamed(cycle, booth.style)?.name}
      where={state.events.get(booth.event)?.plan?.name}
      fault={ended.fault ?? fault}
      busy={ended.busy}
      ending={ending}
      onEnding={setEnding}
      onTryAgain={() => onTryAgain(booth.checkIn)}
      onLeft={() => ended.release(booth.checkIn, { how: 'left' })}
      onUndo={(reason) => ended.release(booth.checkIn, { how: 'undone', reason })}
    />
  );
}

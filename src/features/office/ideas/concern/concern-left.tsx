import { t } from '@lingui/core/macro';
import { Eraser } from 'lucide-preact';
import { wordsOfIdea } from '../../../../domain/ideas/erasure-decisions.ts';
import type { State } from '../../../../domain/log/state.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useOffice } from '../../office-context.ts';
import { mayCoordinate } from '../../rights.ts';
import { useConcernActs } from './use-concern-acts.ts';

/** Whether an idea is sealed as a concern and some of its words are here still: sending failed, or a colleague's came later. */
export const isLeft = (state: State, idea: string): boolean =>
  state.concerns.get(idea)?.sealed !== undefined && wordsOfIdea(state, idea).length > 0;

/** Says that an idea is sealed and not erased, with the way to do it again; nothing where that is not so. */
export function ConcernLeft({ id }: { id: string }) {
  const { office, state } = useOffice();
  const acts = useConcernActs();
  if (!isLeft(state, id)) return null;
  return (
    <Notice
      kind="problem"
      live={acts.failure === undefined ? undefined : 'now'}
      title={t`Förseglad, men inte raderad`}
      actions={
        mayCoordinate(office.member) && (
          <Button kind="danger" icon={Eraser} busy={acts.busy} onClick={() => void acts.erase(id)}>
            {t`Radera det som är kvar`}
          </Button>
        )
      }
    >
      {acts.failure ?? t`Något av det som skulle bort finns kvar, eller kom efter förseglingen.`}
    </Notice>
  );
}

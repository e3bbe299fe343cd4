import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Verdict } from '../../../domain/ideas/triage.ts';
import { concernReader } from '../../../domain/ideas/concern-officer.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { SealConcern } from './concern/seal-concern.tsx';
import { officers, pastReceivers } from './receivers.ts';
import { type IdeaActs, useIdeaActs } from './use-idea-acts.ts';
import { type Asked, needsReceiver, VerdictDialog } from './verdict-dialog.tsx';

export type Verdicts = {
  readonly acts: IdeaActs;
  /** Says what an idea is; what needs a receiver asks for one first. */
  readonly say: (id: string, as: Verdict['as']) => void;
  /** The question that is open. */
  readonly dialog: ComponentChildren;
};

/** Sorting ideas with a press or a key, from the list and from the idea's own page. */
export function useVerdicts(): Verdicts {
  const { office, state } = useOffice();
  const acts = useIdeaActs();
  const [sealing, setSealing] = useState<string>();
  const reader = concernReader(state, office.log.process);
  const seals = reader !== undefined && mayCoordinate(office.member);
  const [asked, setAsked] = useState<{ readonly id: string; readonly as: Asked }>();
  const open = asked !== undefined;
  const receivers = useMemo(() => (open ? pastReceivers(state) : []), [open, state]);
  const say = (id: string, as: Verdict['as']) => {
    if (as === 'concern' && seals) return setSealing(id);
    if (needsReceiver(as)) return setAsked({ id, as });
    void (async () => {
      const why = await acts.triage(id, { as });
      if (why !== undefined) showToast({ kind: 'problem', text: why });
    })();
  };
  return {
    acts,
    say,
    dialog:
      sealing !== undefined ? (
        <SealConcern id={sealing} onClose={() => setSealing(undefined)} />
      ) : (
        asked && (
          <VerdictDialog
            as={asked.as}
            officers={officers(state, office.member)}
            receivers={receivers}
            reader={reader?.officer.name}
            onSave={(verdict, note) => acts.triage(asked.id, verdict, note)}
            onClose={() => setAsked(undefined)}
          />
        )
      ),
  };
}

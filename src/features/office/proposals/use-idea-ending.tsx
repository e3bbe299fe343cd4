import { plural, t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { libraryOf } from '../../../domain/proposal/formulation.ts';
import type { Reason } from '../../../domain/proposal/reason.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useProposalActs } from './use-proposal-acts.ts';

export type IdeaEnding = {
  /** Asks why these ideas do not go on. */
  readonly ask: (ideas: readonly string[], said?: Reason) => void;
  /** The question that is open. */
  readonly dialog: ComponentChildren;
};

/** Saying that ideas do not go on, and why. `onDone` hears once it is saved. */
export function useIdeaEnding(onDone?: () => void): IdeaEnding {
  const { state } = useOffice();
  const cycle = useCycle();
  const acts = useProposalActs();
  const [asked, setAsked] = useState<{
    readonly ideas: readonly string[];
    readonly said?: Reason | undefined;
  }>();
  const count = asked?.ideas.length ?? 0;
  return {
    ask: (ideas, said) => setAsked({ ideas, said }),
    dialog: asked && (
      <ReasonDialog
        title={plural(count, { one: 'Idén går inte vidare', other: '# idéer går inte vidare' })}
        lead={
          count === 1
            ? t`Den som lämnade idén läser skälet med sin kvittokod.`
            : t`De som lämnade idéerna läser alla samma skäl, var och en med sin kvittokod.`
        }
        languages={cycle.languages}
        library={libraryOf(state.formulations)}
        said={asked.said}
        onSave={async (reason, keep) => {
          const why = await acts.endIdeas(asked.ideas, reason);
          if (why !== undefined) return why;
          onDone?.();
          return keep ? acts.write(undefined, reason.words, true) : undefined;
        }}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}

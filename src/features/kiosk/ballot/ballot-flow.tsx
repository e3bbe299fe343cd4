import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { useCell } from '../../../ui/cell.ts';
import type { BallotFrame } from './ballot-frame.ts';
import { BallotQuestion } from './ballot-question.tsx';
import { BallotReview } from './ballot-review.tsx';
import type { BallotSession } from './ballot-session.ts';
import type { BallotWalk } from './ballot-walk.ts';
import { BallotWelcome } from './ballot-welcome.tsx';

export type BallotFlowProps = {
  frame: BallotFrame;
  session: BallotSession;
  walk: BallotWalk;
  cycle: Cycle;
  /** The name of the ballot style. */
  ballot: string;
  onCasting: (casting: boolean) => void;
  onCast: () => void;
};

/** One voter's way through the ballot, until the vote is cast. */
export function BallotFlow({ walk, ballot, onCasting, onCast, ...given }: BallotFlowProps) {
  const at = useCell(walk.at);
  if (at === 'welcome')
    return (
      <BallotWelcome
        frame={given.frame}
        ballot={ballot}
        written={given.cycle.languages[0] ?? 'sv'}
        onNext={() => walk.forward(at)}
      />
    );
  if (at === 'review')
    return <BallotReview {...given} onEdit={walk.edit} onCasting={onCasting} onCast={onCast} />;
  return <BallotQuestion key={at} {...given} at={at} onNext={() => walk.forward(at)} />;
}

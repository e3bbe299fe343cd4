import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { useMemo } from 'preact/hooks';
import type { BallotWords } from '../../../domain/vote/ballot-words.ts';
import { useCell } from '../../../ui/cell.ts';
import type { BallotFrame } from './ballot-frame.ts';
import { BallotQuestion } from './ballot-question.tsx';
import { BallotReview } from './ballot-review.tsx';
import type { BallotSession } from './ballot-session.ts';
import type { BallotWalk } from './ballot-walk.ts';
import { BallotWelcome } from './ballot-welcome.tsx';
import { shownQuestion } from './shown-question.ts';

export type BallotFlowProps = {
  frame: BallotFrame;
  session: BallotSession;
  walk: BallotWalk;
  cycle: Cycle;
  /** The ballots in other languages, as far as they have come to the tablet. */
  words: ReadonlyMap<string, BallotWords>;
  /** The name of the ballot style. */
  ballot: string;
  onCasting: (casting: boolean) => void;
  onCast: () => void;
};

/** One voter's way through the ballot, until the vote is cast. */
export function BallotFlow({ walk, ballot, words, onCasting, onCast, ...given }: BallotFlowProps) {
  const at = useCell(walk.at);
  const { session, cycle, frame } = given;
  const { language } = frame.speech;
  const shown = useMemo(
    () => session.questions.map((question) => shownQuestion(question, words, cycle, language)),
    [session, words, cycle, language],
  );
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
    return <BallotReview {...given} shown={shown} onEdit={walk.edit} onCasting={onCasting} onCast={onCast} />;
  return <BallotQuestion key={at} {...given} shown={shown} at={at} onNext={() => walk.forward(at)} />;
}

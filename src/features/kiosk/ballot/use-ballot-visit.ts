import { useCallback, useEffect, useState } from 'preact/hooks';
import { questionsOf } from '../../../domain/vote/question.ts';
import { sealingKeysOf } from '../../../domain/vote/sealing-keys.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import type { Booth } from '../../../storage/booth.ts';
import type { Log } from '../../../storage/log.ts';
import { useSubscription } from '../../../ui/use-subscription.ts';
import { type BallotSession, beginBallot } from './ballot-session.ts';
import { type BallotWalk, startBallotWalk } from './ballot-walk.ts';

/** What is on the screen. */
export type BallotShowing =
  | { readonly at: 'attract' }
  /** A voter lets themselves in with a code. */
  | { readonly at: 'code' }
  | { readonly at: 'ballot'; readonly session: BallotSession; readonly walk: BallotWalk }
  | { readonly at: 'cast' }
  /** Somebody was let in and has not voted, and nobody here can know why: a person decides. */
  | { readonly at: 'halted' };

/** One voter after another. */
export type BallotVisit = {
  readonly showing: BallotShowing;
  /** "Do you want to stop?" stands over the screen. */
  readonly asking: boolean;
  readonly typeCode: () => void;
  /** The code was good: its voter holds the tablet. */
  readonly letIn: () => void;
  /** One place back; from the first one out, after asking. */
  readonly back: () => void;
  readonly carryOn: () => void;
  /** Nobody votes here any more: what was chosen is forgotten. */
  readonly stop: () => void;
  readonly cast: (session: BallotSession) => void;
  readonly done: () => void;
};

export type BallotVisitAt = {
  readonly log: Log;
  readonly box: BallotBox;
  /** The check-in that the tablet was just handed over for; none after a restart. */
  readonly handed: string | undefined;
};

/** Runs the visits of a ballot point's kiosk. `onHome` is called when the next person takes over. */
export function useBallotVisit({ log, box, handed }: BallotVisitAt, onHome: () => void): BallotVisit {
  const booth = useSubscription(
    useCallback((listener: () => void) => box.subscribe(listener), [box]),
    () => box.booth(),
  );
  const begin = (voter: Booth, first: 'welcome' | 'question'): BallotShowing => {
    const session = sessionFor(voter, log, box);
    if (!session) return { at: 'halted' };
    return { at: 'ballot', session, walk: startBallotWalk(session.questions.length, first) };
  };
  const [showing, setShowing] = useState<BallotShowing>(() => {
    const voter = box.booth();
    if (!voter) return { at: 'attract' };
    return voter.checkIn === handed ? begin(voter, 'welcome') : { at: 'halted' };
  });
  const [asking, setAsking] = useState(false);
  const released = showing.at === 'halted' && !booth;
  useEffect(() => {
    if (released) setShowing({ at: 'attract' });
  }, [released]);

  const show = (next: BallotShowing) => {
    setAsking(false);
    setShowing(next);
  };
  const home = () => {
    show({ at: 'attract' });
    onHome();
  };
  return {
    showing,
    asking,
    typeCode: () => show({ at: 'code' }),
    letIn() {
      const voter = box.booth();
      if (voter) show(begin(voter, 'question'));
    },
    back() {
      if (asking) setAsking(false);
      else if (showing.at === 'code') home();
      else if (showing.at === 'ballot' && !showing.session.sealed.value && !showing.walk.back())
        setAsking(true);
    },
    carryOn: () => setAsking(false),
    stop: () => (showing.at === 'ballot' ? show({ at: 'halted' }) : home()),
    cast: (session) =>
      // A cast that comes through after its voter has gone must not thank the next one.
      setShowing((now) => (now.at === 'ballot' && now.session === session ? { at: 'cast' } : now)),
    done: home,
  };
}

/** The vote of this voter; undefined when the tablet does not know the round, its ballot or its keys any more. */
function sessionFor(voter: Booth, log: Log, box: BallotBox): BallotSession | undefined {
  const state = log.state();
  const cycle = state.cycles.get(voter.cycle)?.cycle;
  const keys = sealingKeysOf(state, voter.cycle);
  const questions = cycle ? questionsOf(cycle, voter.style) : [];
  if (!keys || questions.length === 0) return undefined;
  return beginBallot(voter, questions, keys, box, log.env().random);
}

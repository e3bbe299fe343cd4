import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { ReceiptCode } from '../../domain/log/receipt-code.ts';
import type { PlannedStreetEvent } from '../../domain/meeting/street-event.ts';
import type { Log } from '../../storage/log.ts';
import type { Tablet } from '../../sync/tablet.ts';
import { beginSession, type IdeaSession } from './idea-session.ts';
import { beginDraft, isBlank, type KioskDraft, putLeftoverAside } from './kiosk-draft.ts';
import { startWalk, type Walk } from './walk.ts';

/** What is on the screen. */
export type Showing =
  | { readonly at: 'attract' }
  | { readonly at: 'idea'; readonly session: IdeaSession; readonly walk: Walk }
  | ({ readonly at: 'saved' } & Saved)
  /** What the round asks about those who take part, with the way back to the receipt. */
  | ({ readonly at: 'asks' } & Saved);

type Saved = { readonly receipt: ReceiptCode; readonly onCard: boolean };

/** One resident after another: what is shown, and every way from one to the next. */
export type Visit = {
  readonly showing: Showing;
  /** A question that stands over the screen. */
  readonly question: 'quit' | 'next' | undefined;
  readonly begin: () => void;
  /** One question back; from the first one out, after asking where something would be lost. */
  readonly back: () => void;
  readonly saved: (draft: KioskDraft) => void;
  /** From the receipt to what the round asks; without questions, and from them, on to the next person. */
  readonly done: () => void;
  /** Nobody is there any more: what is unfinished is put aside. */
  readonly leave: () => void;
  readonly quit: () => void;
  readonly carryOn: () => void;
  readonly askNextPupil: () => void;
  readonly nextPupil: () => void;
};

/** What cannot be sealed is not asked for. */
const asksContact = (cycle: Cycle, log: Log): boolean =>
  cycle.contact === true && [...log.state().officeKeys.values()].some(({ made }) => made);

type At = {
  readonly tablet: Tablet;
  readonly cycle: Cycle;
  readonly event: PlannedStreetEvent;
  readonly language: string;
  readonly classMode: boolean;
};

/** Runs the visits of a kiosk. `onHome` is called whenever somebody else takes over, to forget the last language. */
export function useVisit({ tablet, cycle, event, language, classMode }: At, onHome: () => void): Visit {
  const [showing, setShowing] = useState<Showing>({ at: 'attract' });
  const [question, setQuestion] = useState<'quit' | 'next'>();
  const { log, drafts } = tablet;

  // What leaves the screen is cleared away in order, and before anything of the next person is written. A failure
  // leaves the draft where it lies: the next clearing finds it.
  const clearingRef = useRef<Promise<void>>(Promise.resolve());
  const clear = (work: () => Promise<void>) => {
    clearingRef.current = clearingRef.current.then(work).catch(() => undefined);
  };
  useEffect(() => clear(() => putLeftoverAside(drafts, log.env().random)), [drafts, log]);

  const home = () => {
    setQuestion(undefined);
    setShowing({ at: 'attract' });
    onHome();
  };
  const begin = () => {
    clear(() => putLeftoverAside(drafts, log.env().random));
    const cleared = clearingRef.current;
    const patient = {
      remove: (key: string) => drafts.remove(key),
      save: async (key: string, value: unknown) => {
        await cleared;
        await drafts.save(key, value);
      },
    };
    const session = beginSession(beginDraft(cycle, event, language, log.env()), log, patient);
    setQuestion(undefined);
    setShowing({ at: 'idea', session, walk: startWalk(asksContact(cycle, log)) });
  };
  /** Straight on to the next pupil, in the language of the place. */
  const next = () => {
    onHome();
    begin();
  };
  /** Ends the session that is shown, if one is, by what `end` does with its words. */
  const end = (how: 'putAside' | 'discard') => {
    if (showing.at === 'idea') clear(() => showing.session[how]());
  };

  return {
    showing,
    question,
    begin,
    back() {
      if (question) setQuestion(undefined);
      else if (showing.at === 'asks') setShowing({ ...showing, at: 'saved' });
      else if (showing.at === 'idea' && !showing.walk.back()) {
        if (!isBlank(showing.session.draft.value)) setQuestion('quit');
        else {
          end('discard');
          home();
        }
      }
    },
    saved: (draft) =>
      // A save that comes through after its resident has gone must not show them to the next one.
      setShowing((now) =>
        now.at === 'idea' && now.session.draft.value.idea === draft.idea
          ? { at: 'saved', receipt: draft.receipt, onCard: draft.card !== '' }
          : now,
      ),
    done() {
      if (showing.at === 'saved' && (cycle.questions ?? []).length > 0)
        setShowing({ ...showing, at: 'asks' });
      else if (classMode) next();
      else home();
    },
    leave() {
      end('putAside');
      home();
    },
    quit() {
      end('discard');
      home();
    },
    carryOn: () => setQuestion(undefined),
    askNextPupil() {
      if (showing.at === 'idea' && isBlank(showing.session.draft.value)) next();
      else setQuestion('next');
    },
    nextPupil() {
      end('putAside');
      next();
    },
  };
}

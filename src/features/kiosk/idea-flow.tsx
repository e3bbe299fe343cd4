import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { Entry } from '../../domain/log/kinds.ts';
import type { PlannedStreetEvent } from '../../domain/meeting/street-event.ts';
import type { Tablet } from '../../sync/tablet.ts';
import { announce } from '../../ui/announcer.tsx';
import { useCell } from '../../ui/cell.ts';
import { Later } from '../../ui/later.tsx';
import type { IdeaSession, SaveRefusal } from './idea-session.ts';
import type { KioskDraft } from './kiosk-draft.ts';
import { contactRoom } from './later-contact.ts';
import { NameQuestion } from './name-question.tsx';
import { type QuestionFrame, QuestionScreen } from './question-screen.tsx';
import { ReviewQuestion } from './review-question.tsx';
import { SaveFailure } from './save-failure.tsx';
import type { Speech } from './speech.ts';
import { TellQuestion } from './tell-question.tsx';
import type { Walk } from './walk.ts';
import { WhereQuestion } from './where-question.tsx';

export type IdeaFlowProps = {
  tablet: Tablet;
  session: IdeaSession;
  walk: Walk;
  cycle: Cycle;
  event: PlannedStreetEvent;
  speech: Speech;
  onBack: () => void;
  onNextPupil: (() => void) | undefined;
  onSaved: (draft: KioskDraft) => void;
};

/** The questions of one resident, one a screen, until the idea is saved. */
export function IdeaFlow(props: IdeaFlowProps) {
  const { session, walk, cycle, event, speech } = props;
  const { log } = props.tablet;
  const { language } = speech;
  const [saving, refusal, save] = useSave(session, props.onSaved);
  const at = useCell(walk.at);
  useEffect(() => {
    if (session.draft.value.language !== language) session.change({ language });
  }, [session, language]);
  const { questions } = walk;
  useEffect(() => announceQuestion(questions.indexOf(at) + 1, questions.length), [questions, at]);

  const frame: QuestionFrame = { questions, speech, onBack: props.onBack, onNextPupil: props.onNextPupil };
  const asked = { frame, session, onNext: () => walk.forward(at) };
  switch (at) {
    case 'where':
      return <WhereQuestion {...asked} cycle={cycle} event={event} />;
    case 'tell':
      return <TellQuestion {...asked} />;
    case 'name':
      return <NameQuestion {...asked} />;
    case 'review':
      return (
        <ReviewQuestion
          {...asked}
          cycle={cycle}
          tablet={props.tablet}
          ideas={log.state().ideas}
          onEdit={walk.edit}
          last={questions.at(-1) === 'review'}
          onNext={questions.at(-1) === 'review' ? () => save([]) : asked.onNext}
          saving={saving}
          refusal={refusal}
        />
      );
    case 'contact':
      return (
        <Later
          load={contactRoom}
          given={{ frame, cycle, log, idea: session.draft.value.idea, saving, refusal, onSave: save }}
          absent={
            <QuestionScreen
              frame={frame}
              question="contact"
              title={t`Spara idén`}
              next={t`Spara idén`}
              busy={saving}
              onNext={() => save([])}
            >
              {refusal && <SaveFailure refusal={refusal} />}
            </QuestionScreen>
          }
        />
      );
  }
}

function announceQuestion(current: number, total: number): void {
  announce(t`Fråga ${current} av ${total}`);
}

/** Saves once at a time, however often it is pressed; what went wrong stays in sight until it goes right. */
function useSave(session: IdeaSession, onSaved: (draft: KioskDraft) => void) {
  const runningRef = useRef(false);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<SaveRefusal>();
  const run = async (beside: readonly Entry[]) => {
    runningRef.current = true;
    setSaving(true);
    setRefusal(undefined);
    const result = await session.save(beside);
    runningRef.current = false;
    setSaving(false);
    if (result.ok) onSaved(result.value);
    else setRefusal(result.refusal);
  };
  const save = (beside: readonly Entry[]) => {
    if (!runningRef.current) void run(beside);
  };
  return [saving, refusal, save] as const;
}

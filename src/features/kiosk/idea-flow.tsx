import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { State } from '../../domain/log/state.ts';
import type { PlannedStreetEvent } from '../../domain/meeting/street-event.ts';
import { announce } from '../../ui/announcer.tsx';
import { useCell } from '../../ui/cell.ts';
import type { IdeaSession, SaveRefusal } from './idea-session.ts';
import type { KioskDraft } from './kiosk-draft.ts';
import { NameQuestion } from './name-question.tsx';
import type { QuestionFrame } from './question-screen.tsx';
import { ReviewQuestion } from './review-question.tsx';
import type { Speech } from './speech.ts';
import { TellQuestion } from './tell-question.tsx';
import { QUESTIONS, type Walk } from './walk.ts';
import { WhereQuestion } from './where-question.tsx';

export type IdeaFlowProps = {
  session: IdeaSession;
  walk: Walk;
  cycle: Cycle;
  event: PlannedStreetEvent;
  ideas: () => State['ideas'];
  speech: Speech;
  onBack: () => void;
  onNextPupil: (() => void) | undefined;
  onSaved: (draft: KioskDraft) => void;
};

/** The questions of one resident, one a screen, until the idea is saved. */
export function IdeaFlow(props: IdeaFlowProps) {
  const { session, walk, cycle, event, speech } = props;
  const { language } = speech;
  const [saving, refusal, save] = useSave(session, props.onSaved);
  const at = useCell(walk.at);
  useEffect(() => {
    if (session.draft.value.language !== language) session.change({ language });
  }, [session, language]);
  useEffect(() => announceQuestion(QUESTIONS.indexOf(at) + 1), [at]);

  const frame: QuestionFrame = { speech, onBack: props.onBack, onNextPupil: props.onNextPupil };
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
          ideas={props.ideas()}
          onEdit={walk.edit}
          onNext={save}
          saving={saving}
          refusal={refusal}
        />
      );
  }
}

function announceQuestion(current: number): void {
  const total = QUESTIONS.length;
  announce(t`Fråga ${current} av ${total}`);
}

/** Saves once at a time, however often it is pressed; what went wrong stays in sight until it goes right. */
function useSave(session: IdeaSession, onSaved: (draft: KioskDraft) => void) {
  const runningRef = useRef(false);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<SaveRefusal>();
  const run = async () => {
    runningRef.current = true;
    setSaving(true);
    setRefusal(undefined);
    const result = await session.save();
    runningRef.current = false;
    setSaving(false);
    if (result.ok) onSaved(result.value);
    else setRefusal(result.refusal);
  };
  const save = () => {
    if (!runningRef.current) void run();
  };
  return [saving, refusal, save] as const;
}

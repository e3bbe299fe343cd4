import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { mintUuid, StreetEventId } from '../../../domain/log/ids.ts';
import { type AskedQuestion, groupsOf } from '../../../domain/meeting/asked.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { Told } from '../../../storage/answer-pool.ts';
import type { Tablet } from '../../../sync/tablet.ts';
import type { Speech } from '../speech.ts';
import { AsksScreen } from './asks-screen.tsx';

export type AsksProps = {
  tablet: Pick<Tablet, 'answerPool' | 'log'>;
  cycle: Cycle;
  event: PlannedStreetEvent;
  questions: readonly AskedQuestion[];
  speech: Speech;
  /** Back to the receipt, before anything is kept. */
  onBack: () => void;
  onDone: () => void;
};

/**
 * What the round asks about those who take part: one question a screen, answered or passed over by one tap. Only whoever
 * comes to the end is counted, and nothing of it is kept until then.
 */
export function AsksFlow({ tablet, cycle, event, questions, speech, onBack, onDone }: AsksProps) {
  const [at, setAt] = useState(0);
  const [told, setTold] = useState<Told>({});
  const [failed, setFailed] = useState(false);
  const busyRef = useRef(false);
  const [key] = useState(() => mintUuid(tablet.log.env().random));
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [at]);
  const question = questions[at];
  if (!question) return null;

  const finish = async (answers: Told) => {
    if (busyRef.current) return;
    if (Object.keys(answers).length === 0) return onDone();
    busyRef.current = true;
    const who = { key, cycle: cycle.id, event: StreetEventId.parse(event.id) };
    const saved = await tablet
      .answerPool()
      .then((pool) => pool.add(who, answers))
      .catch(() => undefined);
    busyRef.current = false;
    if (saved?.ok === true) onDone();
    else setFailed(true);
  };
  const onward = (group: string | undefined) => {
    const { [question]: _before, ...others } = told;
    const answers: Told = group === undefined ? others : { ...others, [question]: group };
    setTold(answers);
    if (at + 1 < questions.length) setAt(at + 1);
    else void finish(answers);
  };

  return (
    <AsksScreen
      question={question}
      groups={groupsOf(question, cycle)}
      chosen={told[question]}
      current={at + 1}
      total={questions.length}
      speech={speech}
      failed={failed}
      onAgain={() => void finish(told)}
      onGiveUp={onDone}
      onAnswer={onward}
      onBack={() => {
        setFailed(false);
        if (at === 0) onBack();
        else setAt(at - 1);
      }}
    />
  );
}

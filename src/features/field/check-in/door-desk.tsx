import { useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { lowestAgeIn } from '../../../domain/cycle/lowest-age.ts';
import type { StreetEventId } from '../../../domain/log/ids.ts';
import { styleNamed } from '../../../domain/vote/question.ts';
import { readTypedCode } from '../../../domain/vote/voting-code.ts';
import { clock, dayOf } from '../../../i18n/format.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import { useField } from '../field-context.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { ageOn, readBorn } from './born.ts';
import { doorWords, standingWords, type TwoWords } from './check-in-words.ts';
import { openDoor, type Voter } from './door.ts';
import { type DoorForm, emptyForm, voterOn } from './door-form.ts';
import { DoorView } from './door-view.tsx';
import { LatestCheckIns } from './latest-check-ins.tsx';
import { useStanding } from './use-standing.ts';

export type DoorDeskProps = {
  box: BallotBox;
  cycle: Cycle;
  event: StreetEventId;
  /** Whether voters may be handed the tablet; else all vote on paper. */
  tablets: boolean;
  handing: boolean;
  onHandOver: (checkIn: string) => void;
};

/** The form at the door, wired: one voter after another. */
export function DoorDesk({ box, cycle, event, tablets, handing, onHandOver }: DoorDeskProps) {
  const { tablet, state, now, timeZone } = useField();
  const [door] = useState(() => openDoor(tablet.log, box, cycle, event));
  const [form, setForm] = useState(() => emptyForm(cycle));
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<TwoWords>();
  const [done, setDone] = useState<{ readonly at: string; readonly ballot: string }>();
  const reading = readTypedCode(form.by === 'slip' ? form.code : '');
  const standing = useStanding(reading, state, cycle.id);
  const born = readBorn(form.born);
  const lowestAge = lowestAgeIn(cycle, 'vote');
  const isTooYoung = born.is === 'day' && ageOn(dayOf(now, timeZone), born.day) < lowestAge;

  const change = (part: Partial<DoorForm>) => {
    setForm({ ...form, ...part });
    setAsked(false);
    setFault(undefined);
    setDone(undefined);
  };
  const [busy, letIn] = useOneAtATime(async (channel: Voter['channel']) => {
    setAsked(true);
    setFault(undefined);
    setDone(undefined);
    const voter = voterOn(form, channel, standing);
    if (!voter || isTooYoung) return;
    const came = await door(voter);
    if (!came.ok) return setFault(doorWords(came.refusal, state, timeZone));
    // Nothing of the voter stays on the screen, and the next one is chosen a ballot anew.
    setForm(emptyForm(cycle));
    setAsked(false);
    if (channel === 'tablet') return onHandOver(came.value);
    return setDone({
      at: clock(tablet.log.env().now, timeZone),
      ballot: styleNamed(cycle, voter.style)?.name ?? '',
    });
  });

  return (
    <DoorView
      cycle={cycle}
      form={form}
      onChange={change}
      reading={reading}
      standing={standing?.is === 'good' ? 'good' : standing && standingWords(standing, state, timeZone)}
      fixedBallot={
        standing?.is === 'good' && standing.style !== undefined
          ? styleNamed(cycle, standing.style)?.name
          : undefined
      }
      born={born}
      tooYoung={isTooYoung ? lowestAge : undefined}
      asked={asked}
      fault={fault}
      done={done}
      tablets={tablets}
      busy={busy || handing}
      onLetIn={letIn}
    >
      <LatestCheckIns box={box} cycle={cycle} event={event} />
    </DoorView>
  );
}

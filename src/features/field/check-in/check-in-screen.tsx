import { StreetEventId } from '../../../domain/log/ids.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { pointState } from '../../../domain/vote/point-state.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import { useField } from '../field-context.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { valueOf } from '../use-loaded.ts';
import { BoothScreen } from './booth-screen.tsx';
import { BoxNotThere, NobodyIn } from './closed-door.tsx';
import { DoorDesk } from './door-desk.tsx';
import { useBallotBox } from './use-ballot-box.ts';
import { useHandOver } from './use-hand-over.ts';

/** Letting voters in at a ballot point; first of all, whoever was let in and has not voted is asked about. */
export function CheckInScreen() {
  const { tablet, cycle, event } = useField();
  const [loaded, again] = useBallotBox(tablet);
  const box = valueOf(loaded);
  if (!cycle || !event) return null;
  if (event.plan.kind !== 'ballot-point') return <NobodyIn why="no-point" />;
  if (!box) return <BoxNotThere failed={loaded.at === 'failed'} onAgain={again} />;
  return <AtPoint key={event.id} box={box} cycle={cycle} event={event} />;
}

function AtPoint({ box, cycle, event }: { box: BallotBox; cycle: Cycle; event: PlannedStreetEvent }) {
  const { tablet, state } = useField();
  const [handOver, fault] = useHandOver();
  const [handing, hand] = useOneAtATime(handOver);
  const booth = box.booth();
  // The booth is filled before the tablet is locked: that moment is no vote that was left.
  if (booth && !handing) return <BoothScreen box={box} booth={booth} fault={fault} onTryAgain={hand} />;
  const point = pointState(state, cycle.id, event.id, tablet.log.author);
  if (point === 'not-open' || point === 'closed') return <NobodyIn why={point} />;
  return (
    <DoorDesk
      box={box}
      cycle={cycle}
      event={StreetEventId.parse(event.id)}
      tablets={point === 'tablets'}
      handing={handing}
      onHandOver={hand}
    />
  );
}

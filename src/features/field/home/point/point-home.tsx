import { pointState } from '../../../../domain/vote/point-state.ts';
import { figuresOf } from '../../../../domain/vote/closing-sums.ts';
import { useBallotBox } from '../../check-in/use-ballot-box.ts';
import { useField } from '../../field-context.ts';
import { valueOf } from '../../use-loaded.ts';
import type { HomeHeaderProps } from '../home-header.tsx';
import type { HomeViewProps } from '../home-view.tsx';
import { PointView } from './point-view.tsx';

export type PointHomeProps = HomeHeaderProps &
  Pick<HomeViewProps, 'news' | 'wrongDay' | 'batch' | 'onHandOver'> & {
    /** Why the tablet could not be handed over. */
    fault: string | undefined;
  };

/** The home of a ballot point, wired. */
export function PointHome(props: PointHomeProps) {
  const { tablet, state, cycle, event } = useField();
  const [loaded] = useBallotBox(tablet);
  const box = valueOf(loaded);
  if (!cycle || !event) return null;
  const { author } = tablet.log;
  const { checkedIn, left, sealed } = figuresOf(state, event.id, author);
  return (
    <PointView
      {...props}
      point={pointState(state, cycle.id, event.id, author)}
      byCode={cycle.voting.checkIn === 'slip'}
      checkedIn={checkedIn}
      left={left}
      sealed={sealed}
      waiting={box?.waiting()}
      boxFailed={loaded.at === 'failed'}
      begun={box?.booth() !== undefined}
    />
  );
}

import { t } from '@lingui/core/macro';
import { useId, useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { checkInsAt, isLetIn, type MadeCheckIn } from '../../../domain/vote/check-in.ts';
import { styleNamed } from '../../../domain/vote/question.ts';
import { clock, number } from '../../../i18n/format.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import { Button } from '../../../ui/button.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { useField } from '../field-context.ts';
import css from './check-in.module.css';
import { PaperEndDialog } from './paper-end-dialog.tsx';
import { useRelease } from './use-release.ts';

export type LatestCheckInsProps = { box: BallotBox; cycle: Cycle; event: string };

/** Shown at first: what one may still remember. */
const AT_FIRST = 8;

/** The latest check-ins of this tablet, the newest first: time, ballot, channel, and no names. */
export function LatestCheckIns({ box, cycle, event }: LatestCheckInsProps) {
  const { tablet, state, timeZone } = useField();
  const id = useId();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<MadeCheckIn>();
  const ended = useRelease(box, () => setOpen(undefined));
  const made = checkInsAt(state.checkIns, event, tablet.log.author).toReversed();
  if (made.length === 0) return null;
  const shown = all ? made : made.slice(0, AT_FIRST);
  return (
    <section class={css['latest']} aria-labelledby={id}>
      <h2 class={css['heading']} id={id}>
        {t`Senaste avprickningarna`}
      </h2>
      <List labelledBy={id}>
        {shown.map((each) => (
          <ListRow
            key={each.id}
            title={clock(each.made.at, timeZone)}
            note={[
              cycle.voting.styles.length > 1 && styleNamed(cycle, each.made.style)?.name,
              each.made.channel === 'paper' ? t`papper` : t`platta`,
            ]
              .filter(Boolean)
              .join(' · ')}
            end={
              <End
                checkIn={each}
                time={clock(each.made.at, timeZone)}
                voting={box.booth()?.checkIn === each.id}
                onOpen={() => setOpen(each)}
              />
            }
          />
        ))}
      </List>
      {!all && made.length > AT_FIRST && (
        <Button wide onClick={() => setAll(true)}>
          {t`Visa alla ${number(made.length)}`}
        </Button>
      )}
      {open && (
        <PaperEndDialog
          time={clock(open.made.at, timeZone)}
          busy={ended.busy}
          fault={ended.fault}
          onEnd={(ending) => ended.release(open.id, ending)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

type EndProps = {
  checkIn: MadeCheckIn;
  time: string;
  /** Its voter holds the tablet. */
  voting: boolean;
  onOpen: () => void;
};

/** What became of it. A vote that lies sealed on the tablet can no more be told from the others, nor taken back. */
function End({ checkIn, time, voting, onOpen }: EndProps) {
  if (voting)
    return (
      <Pill state="waiting" look="bare">
        {t`röstar nu`}
      </Pill>
    );
  if (checkIn.undone)
    return (
      <Pill state="plain" look="bare">
        {t`ångrad`}
      </Pill>
    );
  if (checkIn.left)
    return (
      <Pill state="plain" look="bare">
        {t`gick utan att rösta`}
      </Pill>
    );
  if (!isLetIn(checkIn) || checkIn.made.channel === 'tablet')
    return (
      <Pill state="ok" look="bare">
        {t`röst lagd`}
      </Pill>
    );
  return (
    <Button kind="quiet" onClick={onOpen}>
      {t`Ändra`} <VisuallyHidden>{time}</VisuallyHidden>
    </Button>
  );
}

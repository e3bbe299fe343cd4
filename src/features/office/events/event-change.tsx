import { plural, t } from '@lingui/core/macro';
import { CalendarCheck, CalendarX, Undo2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { resumeStreetEvent } from '../../../domain/meeting/event-decisions.ts';
import {
  movedFrom,
  type Plan,
  type PlannedStreetEvent,
  rivalPlan,
  whyCancelled,
} from '../../../domain/meeting/street-event.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { clockRange, listWords, weekday } from '../../../i18n/format.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { areaName } from '../words/names.ts';
import { saveFailure } from '../words/save-words.ts';
import type { EventFigures } from './event-figures.ts';

export type EventChangeProps = {
  event: PlannedStreetEvent;
  figures: EventFigures;
  cycle: Cycle;
  mayPlan: boolean;
};

/** What has become of the plan: that the event is cancelled, moved, or moved by two who did not know of each other. */
export function EventChange({ event, figures, cycle, mayPlan }: EventChangeProps) {
  const reason = whyCancelled(event);
  const from = movedFrom(event);
  const rival = rivalPlan(event);
  const before = from && planWords(from, cycle);
  const other = rival && planWords(rival, cycle);
  return (
    <>
      {reason !== undefined && (
        <Cancelled event={event} reason={reason} kept={keptWords(figures)} mayPlan={mayPlan} />
      )}
      {other !== undefined ? (
        <Notice
          kind="warning"
          title={t`Två har ändrat träffen samtidigt`}
          actions={mayPlan && <LinkButton href={to.changeEvent(event.id)}>{t`Ändra träffen`}</LinkButton>}
        >
          {t`Det som står här gäller. Den andra skrev: ${other}. Är det rätt, så ändra träffen igen.`}
        </Notice>
      ) : (
        before !== undefined && (
          <Notice kind="info" icon={CalendarCheck} title={t`Träffen är flyttad`}>
            {t`Först var den ${before}. Affischer som sitter uppe behöver bytas.`}
          </Notice>
        )
      )}
    </>
  );
}

type CancelledProps = { event: PlannedStreetEvent; reason: string; kept: string; mayPlan: boolean };

function Cancelled({ event, reason, kept, mayPlan }: CancelledProps) {
  const { office } = useOffice();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const resume = async () => {
    setBusy(true);
    const saved = await office.log.append(resumeStreetEvent(event, office.log.env()));
    setBusy(false);
    setFailure(saved.ok ? undefined : saveFailure(saved.refusal.code));
  };
  return (
    <>
      <Notice
        kind="warning"
        icon={CalendarX}
        title={t`Träffen är inställd`}
        actions={
          mayPlan && (
            <Button icon={Undo2} busy={busy} onClick={() => void resume()}>
              {t`Den blir av ändå`}
            </Button>
          )
        }
      >
        {`${reason} ${kept}`}
      </Notice>
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </>
  );
}

/** What a cancelled event has gathered all the same. */
function keptWords({ ideas, visitors, sheets }: EventFigures): string {
  const kept = [
    ...(ideas > 0 ? [plural(ideas, { one: '# idé', other: '# idéer' })] : []),
    ...(visitors > 0 ? [plural(visitors, { one: '# besökare', other: '# besökare' })] : []),
    ...(sheets > 0 ? [plural(sheets, { one: '# sedel', other: '# sedlar' })] : []),
  ];
  const all = listWords(kept);
  return kept.length === 0 ? t`Inget har kommit in från den.` : t`Det som har kommit in finns kvar: ${all}.`;
}

function planWords(plan: Plan, cycle: Cycle): string {
  const { timeZone } = cycle;
  const day = weekday(plan.starts, timeZone);
  const hours = clockRange(plan.starts, plan.ends, timeZone);
  return dotted(`${day} ${hours}`, areaName(cycle, plan.area) ?? '', plan.place);
}

import { t } from '@lingui/core/macro';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { countVisitor, undoVisitor, visitorsAt } from '../../../domain/meeting/attendance.ts';
import { StreetEventId } from '../../../domain/log/ids.ts';
import { clock, dayOf, weekday } from '../../../i18n/format.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import { DamageNotice } from '../damage-notice.tsx';
import { type FieldNow, useField } from '../field-context.ts';
import { to } from '../place.ts';
import { useBattery } from '../use-battery.ts';
import { isOn } from '../verify-ready.ts';
import { capitalise } from '../../../i18n/capitalise.ts';
import { syncPill } from '../words/sync-words.ts';
import { ideaRows } from './idea-rows.ts';
import { HomeView } from './home-view.tsx';
import { openBatchOf } from './open-batch.ts';
import { readKept } from '../kept/kept-ideas.ts';
import { useAfterPaint } from '../use-after-paint.ts';
import { useLoaded, valueOf } from '../use-loaded.ts';
import { PlanNews, PointHome } from '../later-screens.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';

/** The home of the field face, wired. Only shown while an event is chosen. */
export function HomeScreen() {
  const field = useField();
  const { route } = useLocation();
  const battery = useBattery();
  const painted = useAfterPaint();
  const kept = valueOf(useLoaded(() => readKept(field.tablet.drafts), 0));
  const [fault, setFault] = useState<string>();
  const { event, tablet, state, now, timeZone } = field;
  const id = StreetEventId.safeParse(event?.id);

  const save = async (entries: readonly Entry[]) => {
    const saved = await tablet.log.append(entries);
    setFault(saved.ok ? undefined : storageFailure(saved.refusal.code));
  };
  // Every tap is a visitor, so nothing holds a fast hand back: the log writes them one after another.
  const count = () => {
    if (id.success) void save(countVisitor(id.data, tablet.log.env()));
  };
  // A second undo waits for the first, or it would take back a visitor who is no longer there.
  const [, undo] = useOneAtATime(async () => {
    if (!id.success) return;
    const undone = undoVisitor(tablet.log.state().attendance, id.data, tablet.log.env());
    if (undone.ok) await save(undone.value);
  });
  const [, handOver] = useOneAtATime(async () => {
    await tablet.settings.change({ kiosk: true }).then(field.onHandOver, () => {
      setFault(t`Plattan kunde inte låsas till invånarna. Försök igen.`);
    });
  });
  if (!event) return null;
  const today = isOn(event.plan, dayOf(now, timeZone), timeZone);
  const head = {
    title: event.plan.name,
    when: whenWords(field),
    news: (event.word ?? event.plan.revision) !== undefined && <PlanNews />,
    wrongDay: wrongDayWords(field),
    tabletNumber: tablet.number,
    battery,
    sync: syncPill(field.status),
    ready: field.readiness?.ready,
    onSync: () => route(to.sync),
  };
  const batch = painted ? openBatchOf(state.batches, tablet.log.author) : undefined;
  if (event.plan.kind === 'ballot-point')
    return <PointHome {...head} batch={batch} fault={fault} onHandOver={handOver} />;
  return (
    <HomeView
      damage={<DamageNotice />}
      {...head}
      visitors={visitorsAt(state.attendance, event.id)}
      visitorsFault={fault}
      ideas={painted ? ideaRows(field, event.id) : undefined}
      ideasHeading={today ? t`Idéer i dag` : t`Idéer på träffen`}
      kept={kept?.length ?? 0}
      batch={batch}
      onVisitor={count}
      onUndoVisitor={undo}
      onHandOver={handOver}
    />
  );
}

function whenWords({ event, timeZone }: FieldNow): string {
  if (!event) return '';
  const day = capitalise(weekday(event.plan.starts, timeZone));
  const end = clock(event.plan.ends, timeZone);
  return t`${day} · till kl. ${end}`;
}

/** Some minutes of packing up are not worth a word; another day is. */
function wrongDayWords({ event, now, timeZone }: FieldNow): string | undefined {
  if (!event) return undefined;
  const [today, ends] = [dayOf(now, timeZone), dayOf(event.plan.ends, timeZone)];
  if (ends < today) return t`Den här träffen är över`;
  if (today < dayOf(event.plan.starts, timeZone)) return t`Den här träffen har inte börjat`;
  return undefined;
}

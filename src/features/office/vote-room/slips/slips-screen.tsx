import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { mintUuid, SlipBatchId, StreetEventId, StyleId } from '../../../../domain/log/ids.ts';
import { styleNamed } from '../../../../domain/vote/question.ts';
import { SLIPS_MAX, slipsOf } from '../../../../domain/vote/slips.ts';
import { printSlips } from '../../../../domain/vote/slips-decisions.ts';
import type { VotingCode } from '../../../../domain/vote/voting-code.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { Ticket } from 'lucide-preact';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { SlipsPrintView } from '../../print/slips-print-view.tsx';
import { eventName } from '../../words/names.ts';
import { saveFailure } from '../../words/save-words.ts';
import { shortTime } from '../../words/short-time.ts';
import { ballotPoints } from '../ballot-points.ts';
import { OnlyCoordinators } from '../only-coordinators.tsx';
import { useLeaveGuard } from '../use-leave-guard.ts';
import { drawSlips } from './draw-slips.ts';
import { type SlipRow, slipRows } from './slip-rows.ts';
import { SlipsForm, type SlipsOrder } from './slips-form.tsx';
import { SlipsHistory } from './slips-history.tsx';
import { VoidDialog } from './void-dialog.tsx';

/** Codes whose tags are saved, on their way to paper. They are in this page's memory and nowhere else. */
type Printing = { readonly number: number; readonly place: string; readonly codes: readonly VotingCode[] };

/** Voting codes: drawn here, known by their tags before any of them is on paper, and then forgotten. */
export function SlipsScreen() {
  return (
    <OnlyCoordinators title={t`Röstkoder`}>
      <Slips />
    </OnlyCoordinators>
  );
}

function Slips() {
  const { state, now } = useOffice();
  const cycle = useCycle();
  const [printing, setPrinting] = useState<Printing>();
  const { draw, busy, failure } = useDrawing(setPrinting);
  const [voiding, setVoiding] = useState<SlipRow>();
  useLeaveGuard(printing !== undefined);
  const batches = useMemo(() => slipsOf(state.slips, cycle.id), [state.slips, cycle.id]);
  const rows = useMemo(
    () => slipRows(batches, state.checkIns, state.voidedSlips),
    [batches, state.checkIns, state.voidedSlips],
  );
  const anywhere = t`Var som helst`;
  const unset = t`Bestäms vid avprickningen`;
  const forget = (said: string) => {
    setPrinting(undefined);
    showToast({ kind: 'done', text: said });
  };
  return (
    <>
      <PageHeader
        kicker={<a href={to.vote}>{t`Röstning`}</a>}
        title={t`Röstkoder`}
        lead={t`En röstkod på en lapp släpper in en person, en gång. Ingen lista säger vem som fick vilken.`}
      />
      {cycle.voting.checkIn === 'attested' ? (
        <EmptyState icon={Ticket} title={t`Den här omgången använder inga röstkoder`}>
          {t`En dialogledare intygar vem som får rösta.`}
        </EmptyState>
      ) : printing ? (
        <SlipsPrintView
          eyebrow={`${cycle.municipality} · ${cycle.name}`}
          languages={cycle.languages}
          batch={printing.number}
          place={printing.place}
          codes={printing.codes}
          onPrinted={() => forget(t`Röstkoderna finns nu bara på papper.`)}
          onDiscard={() =>
            forget(
              t`Koderna är glömda här. Kom några lappar ut? Riv dem, och gör tryckningen ogiltig i listan.`,
            )
          }
        />
      ) : (
        <SlipsForm
          points={ballotPoints(state.events, cycle.id).map(({ id, plan }) => ({
            value: id,
            label: plan.name,
          }))}
          styles={cycle.voting.styles.map(({ id, name }) => ({ value: id, label: name }))}
          busy={busy}
          failure={failure}
          onDraw={(order) => void draw(order)}
        />
      )}
      {(cycle.voting.checkIn !== 'attested' || rows.length > 0) && (
        <SlipsHistory
          rows={rows.map((row) => ({
            ...row,
            place: row.event === undefined ? anywhere : (eventName(state, row.event) ?? ''),
            styleName: row.style === undefined ? unset : (styleNamed(cycle, row.style)?.name ?? row.style),
          }))}
          when={(instant) => shortTime(instant, cycle.timeZone, now)}
          locale={i18n.locale}
          onVoid={setVoiding}
        />
      )}
      {voiding && <VoidDialog batch={voiding} onClose={() => setVoiding(undefined)} />}
    </>
  );
}

/** Draws codes and saves their tags, and only then hands the codes on to be printed: no code on paper is unknown. */
function useDrawing(onDrawn: (printing: Printing) => void) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const draw = async ({ count, event, style }: SlipsOrder) => {
    setBusy(true);
    setFailure(undefined);
    const env = office.log.env();
    const { codes, tags } = await drawSlips(cycle.id, count, env.random);
    const decided = printSlips(
      state.slips,
      {
        batch: SlipBatchId.parse(mintUuid(env.random)),
        cycle: cycle.id,
        ...(event !== '' && { event: StreetEventId.parse(event) }),
        ...(style !== '' && { style: StyleId.parse(style) }),
        tags: [...tags],
      },
      env,
    );
    const saved = decided.ok ? await office.log.append(decided.value) : undefined;
    setBusy(false);
    if (!decided.ok || !saved) return setFailure(t`Skriv ett antal från 1 till ${SLIPS_MAX}.`);
    if (!saved.ok) return setFailure(saveFailure(saved.refusal.code));
    const place = event === '' ? '' : (eventName(state, event) ?? '');
    onDrawn({ number: decided.value[0]?.data.number ?? 0, place, codes });
  };
  return { draw, busy, failure };
}

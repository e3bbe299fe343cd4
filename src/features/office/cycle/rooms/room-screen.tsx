import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Save } from 'lucide-preact';
import { configureCycle } from '../../../../domain/cycle/cycle-decisions.ts';
import { Cycle } from '../../../../domain/cycle/cycle.ts';
import { heldFast, openSteps } from '../../../../domain/cycle/phase-freeze.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { LoadingState } from '../../../../ui/loading-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayCoordinate } from '../../rights.ts';
import form from '../../shell/form.module.css';
import { useSerial } from '../../use-serial.ts';
import { serialFailure } from '../../words/serial-words.ts';
import { focusFirstFault } from '../focus-first-fault.ts';
import { ChangeList } from './change-list.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { changesBetween } from './cycle-facts.ts';
import { FixedNotice } from './fixed-notice.tsx';
import { HeldNotice } from './held-notice.tsx';
import { heldWords } from './held-words.ts';
import { areasInUse, partsText, withParts } from './room-parts.ts';
import type { FieldFault, RoomSpec } from './room-spec.ts';
import { useRoomDraft } from './use-room-draft.ts';
import { wholeFaultWords } from './whole-fault-words.ts';

export type RoomScreenProps<Draft> = { name: string; title: string; lead: string; spec: RoomSpec<Draft> };

/** One room of the frame: what stands, what is being written, what saving it changes. */
export function RoomScreen<Draft>(props: RoomScreenProps<Draft>) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const steps = useMemo(() => openSteps(state, cycle.id), [state, cycle.id]);
  const fixedBy =
    props.spec.frozen && steps.vote
      ? 'vote'
      : props.spec.parts.includes('criteria') && steps.development
        ? 'development'
        : undefined;
  const heading = (
    <PageHeader kicker={<a href={to.frame}>{t`Ramar`}</a>} title={props.title} lead={props.lead} />
  );
  if (fixedBy) {
    return (
      <>
        {heading}
        <FixedNotice by={fixedBy} />
      </>
    );
  }
  if (!mayCoordinate(office.member)) {
    return (
      <>
        {heading}
        <Notice kind="info" title={t`Samordnare ändrar ramarna`}>
          {t`Det som gäller nu står på sidan Ramar.`}
        </Notice>
      </>
    );
  }
  return (
    <>
      {heading}
      <HeldNotice parts={props.spec.parts} steps={steps} />
      <Writing {...props} />
    </>
  );
}

function Writing<Draft>({ name, spec }: RoomScreenProps<Draft>) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { route } = useLocation();
  const serial = useSerial(office.sync);
  const { draft, base, change, forget, insist } = useRoomDraft(spec, cycle, name);
  const [tried, setTried] = useState(false);
  const inUse = useMemo(() => areasInUse(state), [state]);
  if (draft === undefined) return <LoadingState what={t`Hämtar det du skrev sist`} />;

  const read = spec.write(draft, cycle, inUse);
  const next = read.ok ? withParts(cycle, read.parts) : undefined;
  const whole = next && Cycle.safeParse(next);
  const faults: readonly FieldFault[] = read.ok
    ? whole?.success === false
      ? [{ at: '', text: wholeFaultWords(whole.error.issues) }]
      : heldFast(cycle, whole?.data ?? cycle, state)
          .slice(0, 1)
          .map((held) => ({ at: '', text: heldWords(held, i18n.locale) }))
    : read.faults;
  const at = (field: string) => (tried ? faults.find((fault) => fault.at === field)?.text : undefined);
  const changes = next ? changesBetween(cycle, next, i18n.locale) : [];
  const elsewhere = base !== '' && base !== partsText(cycle, spec.parts);
  const count = changes.length;

  const save = async () => {
    setTried(true);
    if (!next || faults.length > 0) return focusFirstFault();
    if (serial.state.step === 'sending') return;
    const decided = configureCycle(state, next, office.log.env());
    if (!decided.ok) return;
    if (!(await serial.send(JSON.stringify(next), () => decided.value))) return;
    await forget();
    showToast({ kind: 'done', text: t`Ändringen är sparad. Plattorna får den när de har nät.` });
    route(to.frame);
  };

  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {elsewhere && <ConflictNotice changes={changes} onMine={insist} onTheirs={() => void forget()} />}
      <spec.Form draft={draft} onChange={change} at={at} cycle={cycle} />
      {at('') && <Notice kind="problem" live="now" title={at('')} />}
      {count > 0 && !elsewhere && (
        <Card title={t`Det här ändras`} note={plural(count, { one: '# ändring.', other: '# ändringar.' })}>
          <ChangeList changes={changes} />
        </Card>
      )}
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
      <div class={form['actions']}>
        <Button
          kind="primary"
          type="submit"
          icon={Save}
          busy={serial.state.step === 'sending'}
          disabled={elsewhere || (count === 0 && faults.length === 0)}
        >
          {t`Spara ändringen`}
        </Button>
        {base === '' ? (
          <LinkButton kind="quiet" href={to.frame}>{t`Till ramarna`}</LinkButton>
        ) : (
          <Button kind="quiet" onClick={() => void forget()}>
            {t`Släng det jag har skrivit`}
          </Button>
        )}
      </div>
    </form>
  );
}

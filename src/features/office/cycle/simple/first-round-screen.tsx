import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { configureCycle } from '../../../../domain/cycle/cycle-decisions.ts';
import { autosave } from '../../../../storage/autosave.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { LoadingState } from '../../../../ui/loading-state.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayCoordinate } from '../../rights.ts';
import { useSerial } from '../../use-serial.ts';
import { serialFailure } from '../../words/serial-words.ts';
import { focusFirstFault } from '../focus-first-fault.ts';
import { emptySimpleDraft, roundOf, SIMPLE_DRAFT, SimpleDraft } from './simple-draft.ts';
import { SimpleForm } from './simple-form.tsx';
import { SimplePreview } from './simple-preview.tsx';
import css from './simple.module.css';

/** An office without a round: whoever may sets one up here, with six answers. */
export function FirstRoundScreen() {
  const { office } = useOffice();
  if (mayCoordinate(office.member)) return <SimpleRound />;
  return (
    <>
      <PageHeader title={t`Översikt`} />
      <EmptyState title={t`Ingen omgång är inlagd än`}>
        <p>{t`En samordnare lägger in den. Sedan syns den här.`}</p>
      </EmptyState>
    </>
  );
}

/** What is written is kept as a draft until the server has taken the round. */
function SimpleRound() {
  const { office, state, today } = useOffice();
  const { route } = useLocation();
  const serial = useSerial(office.sync);
  const [draft, setDraft] = useState<SimpleDraft>();
  /** Once someone has tried to save, what is wrong follows what is written. */
  const [tried, setTried] = useState(false);
  const keep = useMemo(() => autosave(office.drafts, SIMPLE_DRAFT, () => undefined), [office.drafts]);

  useEffect(() => {
    void (async () => {
      const kept = await office.drafts.load(SIMPLE_DRAFT).catch(() => undefined);
      const read = SimpleDraft.safeParse(kept?.value);
      setDraft(read.success ? read.data : emptySimpleDraft(office.log.env().random));
    })();
  }, [office]);

  if (!draft) return <LoadingState what={t`Hämtar det du skrev sist`} />;
  const round = roundOf(draft, today);
  const change = (part: Partial<SimpleDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keep.write(next);
  };
  const save = async () => {
    setTried(true);
    if (!round.ok) return focusFirstFault();
    if (serial.state.step === 'sending') return;
    const decided = configureCycle(state, round.value, office.log.env());
    if (!decided.ok) return;
    if (!(await serial.send(JSON.stringify(draft), () => decided.value))) return;
    await keep.settled();
    await office.drafts.remove(SIMPLE_DRAFT).catch(() => undefined);
    showToast({ kind: 'done', text: t`Omgången är inlagd. Plattorna får den när de har nät.` });
    route(to.frame);
  };
  return (
    <>
      <PageHeader
        kicker={t`Ingen omgång är inlagd än`}
        title={t`Enkel omgång`}
        lead={t`Sex frågor, sedan är omgången klar att visa för andra. Det du skriver sparas här medan du skriver.`}
      />
      <div class={css['columns']}>
        <div>
          <SimpleForm
            draft={draft}
            onChange={change}
            faults={tried && !round.ok ? round.refusal : []}
            failure={serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined}
            busy={serial.state.step === 'sending'}
            onSave={() => void save()}
          />
        </div>
        <div class={css['preview']}>
          <SimplePreview cycle={round.ok ? round.value : undefined} locale={i18n.locale} />
        </div>
      </div>
      <p class={css['file']}>
        {t`Har ni redan en omgång i en fil läser den som sköter servern in den:`}{' '}
        <code>torg cycle import FIL</code>
      </p>
    </>
  );
}

import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { makeCurrent } from '../../../domain/cycle/current-round.ts';
import { configureCycle } from '../../../domain/cycle/cycle-decisions.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { safeguardOf } from '../../../domain/cycle/safeguard.ts';
import { adoptSafeguard } from '../../../domain/cycle/safeguard-decisions.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import { autosave } from '../../../storage/autosave.ts';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { focusFirstFault } from '../cycle/focus-first-fault.ts';
import { useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { NotFound } from '../shell/not-found.tsx';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { CopiedCards } from './copied-cards.tsx';
import { CopyDraft, copyDraftKey, freshCopy, writtenCopy } from './copy-draft.ts';
import { CopyForm } from './copy-form.tsx';
import { roundName } from './round-words.ts';
import css from './rounds.module.css';

/** A new round begins as a copy of the one that the address names. */
export function NewRoundScreen() {
  const { office, state } = useOffice();
  const { query } = useLocation();
  const held = state.cycles.get(query['from'] ?? '')?.cycle;
  const back = { href: to.rounds, label: t`Till omgångarna` };
  if (!mayCoordinate(office.member)) return <NotFound title={t`Samordnare lägger in omgångar`} back={back} />;
  if (!held) return <NotFound title={t`Omgången finns inte`} back={back} />;
  return <Copying key={held.id} held={held} />;
}

/** What is written is kept as a draft until the server has taken the round. */
function Copying({ held }: { held: Cycle }) {
  const { office, state, rounds, today } = useOffice();
  const { route } = useLocation();
  const serial = useSerial(office.sync);
  const [draft, setDraft] = useState<CopyDraft>();
  const [tried, setTried] = useState(false);
  const key = copyDraftKey(held.id);
  const keep = useMemo(() => autosave(office.drafts, key, () => undefined), [office.drafts, key]);

  useEffect(() => {
    void (async () => {
      const kept = await office.drafts.load(key).catch(() => undefined);
      const read = CopyDraft.safeParse(kept?.value);
      setDraft(read.success ? read.data : freshCopy(held, rounds.all, office.log.env().random));
    })();
    // What is proposed is asked for once, when the writing begins.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [office, key]);

  if (!draft) return <LoadingState what={t`Hämtar det du skrev sist`} />;
  const plan = safeguardOf(state.safeguards, held.id, 'retention');
  // The round that is being saved is no other round that it could be mixed up with.
  const others = rounds.all.filter(({ id }) => id !== draft.id);
  const copy = writtenCopy(draft, held, others);
  const retention = plan !== undefined && draft.retention;
  const change = (part: Partial<CopyDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keep.write(next);
  };

  const entriesOf = (cycle: Cycle): readonly Entry[] => {
    const env = office.log.env();
    const set = configureCycle(state, cycle, env);
    const about = 'retention' as const;
    const adopt = plan && { ...plan, cycle: cycle.id, about, caseNumber: plan.caseNumber ?? '' };
    const adopted = retention && adopt && adoptSafeguard({ safeguards: state.safeguards, today }, adopt, env);
    return [
      // Without anybody's word the highest number is the current round: the one that goes on is to stay it.
      ...(state.madeCurrent.size === 0 && rounds.current ? [makeCurrent(state, rounds.current.id, env)] : []),
      ...(set.ok ? set.value : []),
      ...(adopted && adopted.ok ? adopted.value : []),
    ];
  };
  const save = async () => {
    setTried(true);
    if (!copy.ok) return focusFirstFault();
    if (serial.state.step === 'sending') return;
    if (!(await serial.send(JSON.stringify(draft), () => entriesOf(copy.cycle)))) return;
    await keep.settled();
    await office.drafts.remove(key).catch(() => undefined);
    rounds.lookAt(copy.cycle.id);
    showToast({ kind: 'done', text: t`Omgången är inlagd. Den är inte den aktuella förrän du säger till.` });
    route(to.frame);
  };

  const from = roundName(held);
  return (
    <>
      <PageHeader
        kicker={<a href={to.rounds}>{t`Omgångar`}</a>}
        title={t`Ny omgång`}
        lead={t`En kopia av ${from}. Den görs i ordning bredvid den omgång som pågår.`}
      />
      <div class={css['columns']}>
        <CopyForm
          draft={draft}
          held={held}
          onChange={change}
          faults={tried && !copy.ok ? copy.faults : []}
          plan={plan}
          failure={serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined}
          busy={serial.state.step === 'sending'}
          onSave={() => void save()}
        />
        <CopiedCards held={held} retention={retention} />
      </div>
    </>
  );
}

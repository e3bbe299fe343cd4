import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { ProposalId, StreetEventId } from '../../../../domain/log/ids.ts';
import { MEETING_NOTE_MAX, type Noted } from '../../../../domain/meeting/meeting-note.ts';
import { heldEvents } from '../../../../domain/meeting/street-event.ts';
import { proposalsOf, stateOf } from '../../../../domain/proposal/proposal-standing.ts';
import { dotted } from '../../../../i18n/dotted.ts';
import { day, dayOf } from '../../../../i18n/format.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { CheckList } from '../../../../ui/choice-list.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import form from '../../shell/form.module.css';
import { counterText } from '../../words/counter-words.ts';
import { proposalTitle } from '../proposal-rows.ts';

export type NoteDialogProps = {
  /** The proposals that are chosen to begin with. */
  proposals: readonly string[];
  /** Where it was, where that is known. */
  event?: string | undefined;
  /** What is written anew. */
  held?: Noted | undefined;
  /** Resolves to why it was not kept. */
  onSave: (noted: Noted) => Promise<string | undefined>;
  onClose: () => void;
};

/** What residents said about proposals when they were met: at which event, who they were together, what was changed. */
export function NoteDialog({ proposals, event, held, onSave, onClose }: NoteDialogProps) {
  const { state } = useOffice();
  const cycle = useCycle();
  const [at, setAt] = useState<string>(held?.event ?? event ?? '');
  const [about, setAbout] = useState<readonly string[]>(held?.proposals ?? proposals);
  const [met, setMet] = useState(held?.met ?? '');
  const [said, setSaid] = useState(held?.said ?? '');
  const [changed, setChanged] = useState(held?.changed ?? '');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const events = heldEvents(state.events, cycle.id).toReversed();
  const choices = proposalsOf(state.proposals, cycle.id)
    .filter((proposal) => stateOf(proposal) !== 'ended' || about.includes(proposal.id))
    .map((proposal) => ({
      value: proposal.id,
      label: proposalTitle(cycle, proposal)?.text ?? t`(utan rubrik)`,
    }));
  const save = async () => {
    if (busy) return;
    if (at === '') return setError(t`Välj vilken träff det var.`);
    setBusy(true);
    const why = await onSave({
      cycle: cycle.id,
      event: StreetEventId.parse(at),
      proposals: about.map((id) => ProposalId.parse(id)),
      met,
      said,
      changed,
    });
    setBusy(false);
    if (why === undefined) onClose();
    else setError(why);
  };
  return (
    <Dialog
      open
      width="wide"
      title={held ? t`Ändra anteckningen` : t`Anteckning från en träff`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {t`Spara anteckningen`}
        </Button>
      }
    >
      <div class={form['group']}>
        {events.length === 0 ? (
          <Notice
            kind="info"
            title={t`Ingen träff är planerad i omgången`}
            actions={<LinkButton href={to.newEvent}>{t`Ny träff`}</LinkButton>}
          >
            {t`En anteckning hör till en träff. Lägg in träffen först.`}
          </Notice>
        ) : (
          <Select
            label={t`Vilken träff var det?`}
            prompt={t`Välj träff`}
            value={at}
            onChange={setAt}
            options={events.map(({ id, plan }) => ({
              value: id,
              label: dotted(day(dayOf(plan.starts, cycle.timeZone)), plan.name),
            }))}
          />
        )}
        <Disclosure summary={t`Förslagen som det gäller (${about.length})`} open={about.length === 0}>
          <CheckList label={t`Förslag`} labelHidden values={about} onChange={setAbout} options={choices} />
        </Disclosure>
        <TextInput
          label={t`Vilka mötte ni?`}
          hint={t`Hur många, och vilka de var tillsammans: ”tolv boende på Storgatan”. Skriv inga namn.`}
          optional={t`valfritt`}
          value={met}
          onInput={setMet}
        />
        <TextArea
          label={t`Vad sades?`}
          hint={t`Det som betyder något för förslaget. Inget som röjer vem som sade det.`}
          rows={4}
          value={said}
          onInput={setSaid}
          counter={{ limit: MEETING_NOTE_MAX.said, text: counterText }}
        />
        <TextArea
          label={t`Vad ändrade ni i förslaget?`}
          optional={t`valfritt`}
          rows={2}
          value={changed}
          onInput={setChanged}
          counter={{ limit: MEETING_NOTE_MAX.changed, text: counterText }}
        />
        {error !== undefined && <Notice kind="problem" live="now" title={error} />}
      </div>
    </Dialog>
  );
}

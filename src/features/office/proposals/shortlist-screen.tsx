import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import {
  setShortlist,
  type Shortlist,
  shortlistDecision,
  shortlistOf,
  type ShortlistRefusal,
} from '../../../domain/proposal/shortlist.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { shortlistRows } from './shortlist-rows.ts';
import { ShortlistView } from './shortlist-view.tsx';

/** Putting finished proposals to the vote, as a board or a delegate has decided. */
export function ShortlistScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { route } = useLocation();
  const serial = useSerial(office.sync);
  const [changed, setChanged] = useState<Shortlist>();
  const [refusal, setRefusal] = useState<string>();
  const chosen = changed ?? shortlistOf(cycle);
  const rows = useMemo(() => shortlistRows(cycle, state, chosen, i18n.locale), [cycle, state, chosen]);
  const put = (wanted: readonly (readonly [string, string])[]) => {
    const next = new Map(chosen);
    for (const [proposal, contest] of wanted) {
      if (contest === '') next.delete(proposal);
      else next.set(proposal, contest);
    }
    setRefusal(undefined);
    serial.drop();
    setChanged(next);
  };
  const save = async () => {
    if (serial.state.step === 'sending') return;
    // A proposal that was taken back since is not there to be voted on.
    const shortlist = new Map([...chosen].filter(([id]) => rows.some((row) => row.id === id)));
    const decided = setShortlist({ cycle, shortlist }, state, office.log.env());
    if (!decided.ok) {
      const title = rows.find(({ id }) => id === decided.refusal.params['proposal'])?.title ?? '';
      return setRefusal(refusalWords(decided.refusal, title));
    }
    setRefusal(undefined);
    if (!(await serial.send(JSON.stringify([...shortlist]), () => decided.value))) return;
    setChanged(undefined);
    showToast({ kind: 'done', text: t`Förslagen står på röstsedlarna. Plattorna får dem när de har nät.` });
    route(to.development);
  };
  return (
    <ShortlistView
      rows={rows}
      contests={cycle.contests.map(({ id, name }) => ({ value: id, label: name }))}
      currency={cycle.currency}
      decision={shortlistDecision(state.decisions, cycle.id)}
      opened={state.openings.has(cycle.id)}
      mayDecide={mayCoordinate(office.member)}
      error={refusal ?? (serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined)}
      busy={serial.state.step === 'sending'}
      locale={i18n.locale}
      onPut={(proposal, contest) => put([[proposal, contest]])}
      onNear={() =>
        put(
          rows.flatMap(({ id, near, contest, unready }) =>
            contest === '' && near !== undefined && !unready ? [[id, near] as const] : [],
          ),
        )
      }
      onSave={() => void save()}
    />
  );
}

function refusalWords({ code }: ShortlistRefusal, title: string): string {
  switch (code) {
    case 'shortlist.no-decision':
      return t`Skriv in beslutet om förslagen först.`;
    case 'shortlist.not-finished':
      return t`”${title}” är inte klart. Gör det klart, eller ta bort det från röstsedeln.`;
    case 'shortlist.unknown-contest':
      return t`En omröstning finns inte längre. Välj en annan.`;
    case 'shortlist.does-not-fit':
      return t`Så mycket ryms inte på röstsedlarna. Korta texterna, eller ta med färre förslag.`;
    case 'shortlist.unchanged':
      return t`Röstsedlarna är redan så.`;
    case 'cycle.vote-open':
      return t`Röstningen är öppnad. Röstsedlarna ändras inte mer.`;
  }
}

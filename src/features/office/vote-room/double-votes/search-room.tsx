import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { FileCheck } from 'lucide-preact';
import { mintUuid, RunId } from '../../../../domain/log/ids.ts';
import { proposeSetAside } from '../../../../domain/vote/set-aside-decisions.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { heldKeys, newestFirst } from '../../key/held-keys.ts';
import { useCycle, useOffice } from '../../office-context.ts';
import form from '../../shell/form.module.css';
import { useSerial } from '../../use-serial.ts';
import { serialFailure } from '../../words/serial-words.ts';
import { paperCheckIns } from './paper-check-ins.ts';
import { ResultView } from './result-view.tsx';
import { resultFrom } from './run-result.ts';
import { SearchCard } from './search-card.tsx';
import type { Found } from './searcher.ts';
import { UnlockKeys } from './unlock-keys.tsx';
import { useResultFile } from './use-result-file.ts';
import { useSearch } from './use-search.ts';

/** Where the double votes are looked for, and what was found is put before a second person. */
export function SearchRoom({ onProposed }: { onProposed: () => void }) {
  const { state, keys } = useOffice();
  const cycle = useCycle();
  const [, setUnlocked] = useState(0);
  const { state: going, start, stop } = useSearch();
  const bags = useMemo(
    () => [...state.bags.values()].filter((bag) => bag.cycle === cycle.id),
    [state.bags, cycle.id],
  );
  const papers = useMemo(() => paperCheckIns(state.checkIns, cycle.id), [state.checkIns, cycle.id]);
  const officeKeys = useMemo(() => newestFirst(state.officeKeys), [state.officeKeys]);
  const held = heldKeys(officeKeys, keys);
  const policy = cycle.voting.doubleVotes;
  const [current] = officeKeys;
  const unlocked = current !== undefined && held.some(({ key }) => key === current.id);
  const ended = going.step === 'ended' && going.end.end === 'found' ? going.end.found : undefined;
  return (
    <>
      <UnlockKeys officeKeys={officeKeys} onUnlocked={() => setUnlocked((count) => count + 1)} />
      {unlocked && (
        <>
          {ended ? (
            <FoundHere found={ended} onProposed={onProposed} onAgain={stop} />
          ) : (
            <SearchCard
              state={going}
              envelopes={bags.reduce((sum, bag) => sum + bag.envelopes, 0)}
              papers={papers.length}
              onStart={() => void start({ terms: { cycle: cycle.id, policy, keys: held }, bags, papers })}
              onStop={stop}
            />
          )}
        </>
      )}
    </>
  );
}

type FoundHereProps = { found: Found; onProposed: () => void; onAgain: () => void };

function FoundHere({ found, onProposed, onAgain }: FoundHereProps) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const serial = useSerial(office.sync);
  const [known, setKnown] = useState(false);
  const policy = cycle.voting.doubleVotes;
  const result = resultFrom(found, policy);
  const { where, save } = useResultFile();
  const propose = async () => {
    const env = office.log.env();
    const { envelopes, digest, unopenable } = found;
    const run = RunId.parse(mintUuid(env.random));
    const decided = proposeSetAside(
      state.setAsideRuns,
      { run, cycle: cycle.id, policy, envelopes, digest, found, unopenable },
      env,
    );
    setKnown(!decided.ok);
    if (!decided.ok || !(await serial.send(digest, () => decided.value))) return;
    onProposed();
    showToast({ kind: 'done', text: t`Framlagt. En andra person ska gå igenom och bekräfta.` });
  };
  return (
    <>
      <ResultView result={result} where={where} locale={i18n.locale} onExport={() => save(result)} />
      {found.unnamed > 0 && (
        <Notice
          kind="warning"
          title={plural(found.unnamed, {
            one: '# avprickning har ett namn som inte gick att läsa',
            other: '# avprickningar har namn som inte gick att läsa',
          })}
        >
          {t`De rösterna gäller, men går inte att jämföra med andra. Har ni bytt kontorsnyckel: lås upp också den gamla och sök igen.`}
        </Notice>
      )}
      <Card title={t`Lägg fram det för en andra person`}>
        <p>
          {t`Inget är avgjort än. När du lägger fram det sparas listan, och en andra person går igenom den och bekräftar.`}
        </p>
        {known && (
          <Notice kind="info" live="now" title={t`Inga nya röster sedan den förra sökningen`}>
            {t`Den är bekräftad och gäller.`}
          </Notice>
        )}
        {serial.state.step === 'failed' && (
          <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
        )}
        <div class={form['actions']}>
          <Button
            kind="primary"
            icon={FileCheck}
            busy={serial.state.step === 'sending'}
            onClick={() => void propose()}
          >
            {t`Lägg fram listan`}
          </Button>
          <Button kind="quiet" onClick={onAgain}>
            {t`Sök igen`}
          </Button>
        </div>
      </Card>
    </>
  );
}

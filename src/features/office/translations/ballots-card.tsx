import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import {
  type BallotStanding,
  ballotStandings,
  translateBallots,
} from '../../../domain/translation/ballot-decisions.ts';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { languageTitle } from './translation-words.ts';
import css from './translations.module.css';

/** In which languages the tablets show the ballots, and the act that puts the translations there. */
export function BallotsCard() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const serial = useSerial(office.sync);
  const standings = useMemo(() => ballotStandings(cycle, state), [cycle, state]);
  const opened = state.openings.has(cycle.id);
  const ready = standings.some((each) => each.ready > 0);
  if (cycle.contests.length === 0 || standings.length === 0) return null;

  const put = async () => {
    const decided = translateBallots({ cycle }, office.log.state(), office.log.env());
    if (!decided.ok) return;
    const act = `ballots/${decided.value.map(({ data }) => `${data.contest}.${data.language}.${data.edition}`).join()}`;
    if (await serial.send(act, () => decided.value))
      showToast({ kind: 'done', text: t`Översättningarna ligger på röstsedlarna` });
  };
  return (
    <Card
      title={t`Röstsedlarna på plattorna`}
      note={t`En röstsedel visas på ett språk när hela är översatt. När röstningen är öppen ändras den inte mer.`}
    >
      <div class={css['editor']}>
        <List label={t`Röstsedlarna på plattorna`} look="plain">
          {standings.map((each) => (
            <ListRow
              key={each.language}
              dense
              title={languageTitle(each.language)}
              note={opened ? undefined : leftWords(each)}
              end={<Standing standing={each} contests={cycle.contests.length} />}
            />
          ))}
        </List>
        {serial.state.step === 'failed' && (
          <Notice kind="problem" live="now" title={t`Röstsedlarna är inte ändrade`}>
            {serialFailure(serial.state.why)}
          </Notice>
        )}
        {mayCoordinate(office.member) && !opened && (
          <div class={css['acts']}>
            <Button busy={serial.state.step === 'sending'} disabled={!ready} onClick={() => void put()}>
              {t`Lägg in översättningarna på röstsedlarna`}
            </Button>
            {!ready && <span class={css['quiet']}>{t`Inget nytt är färdigt att lägga in.`}</span>}
          </div>
        )}
        {opened && <p class={css['quiet']}>{t`Röstningen är öppen: röstsedlarna ändras inte mer.`}</p>}
      </div>
    </Card>
  );
}

function Standing({ standing, contests }: { standing: BallotStanding; contests: number }) {
  const [there, all] = [number(standing.there), number(contests)];
  return (
    <Pill state={standing.there === contests ? 'ok' : 'waiting'} look="bare">
      {standing.there === contests ? t`På plattorna` : t`${there} av ${all} på plattorna`}
    </Pill>
  );
}

function leftWords({ ready, missing }: BallotStanding): string | undefined {
  if (ready > 0) return t`Översatt och färdig att lägga in.`;
  const left = number(missing);
  return missing > 0 ? t`Texter kvar att översätta: ${left}` : undefined;
}

import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { BadgeCheck, Hourglass, Search } from 'lucide-preact';
import { isConfirmed, type SetAsideRun } from '../../../../domain/vote/set-aside.ts';
import { number } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { mayCoordinate } from '../../rights.ts';
import { authorName } from '../../words/author-words.ts';
import { shortTime } from '../../words/short-time.ts';
import { useVisibleManifest } from '../points/use-visible-manifest.ts';
import { worksWithVote } from '../rights.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ResultView } from './result-view.tsx';
import { resultOf } from './run-result.ts';
import { useBagsSince } from './use-bags-since.ts';
import { useResultFile } from './use-result-file.ts';

/** A run that was put forward: who did, what it found, and the second person's word. */
export function ProposedRun({ run, onAgain }: { run: SetAsideRun; onAgain: () => void }) {
  const { office, state, now } = useOffice();
  const { timeZone } = useCycle();
  const [asking, setAsking] = useState(false);
  const { where, save } = useResultFile();
  const result = useMemo(() => resultOf(run), [run]);
  const first = run.parts.get(1);
  if (!result || !first) return null;
  const [maker, made] = [authorName(state, first.author), shortTime(first.at, timeZone, now)];
  const confirmed = isConfirmed(run);
  const own = first.author === office.log.author;
  const [aside, envelopes] = [number(result.aside.length), number(result.envelopes)];
  return (
    <>
      {confirmed ? (
        <Confirmed run={run} onAgain={onAgain} />
      ) : (
        <Waiting
          run={run}
          maker={maker}
          made={made}
          own={own}
          onAsk={() => setAsking(true)}
          onAgain={onAgain}
        />
      )}
      <ResultView result={result} where={where} locale={i18n.locale} onExport={() => save(result)} />
      {asking && !confirmed && (
        <ConfirmDialog
          run={run}
          own={own}
          summary={t`${aside} av ${envelopes} förseglade röster läggs åt sidan. Sökningen gjordes av ${maker}, ${made}.`}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Confirmed({ run, onAgain }: { run: SetAsideRun; onAgain: () => void }) {
  const { office, state, now } = useOffice();
  const { timeZone } = useCycle();
  const maker = run.parts.get(1)?.author;
  const word = [...run.confirmations.values()].find(
    ({ author, witness }) => author !== maker || witness !== undefined,
  );
  const by = word?.witness ?? authorName(state, word?.author ?? '');
  const when = word ? shortTime(word.at, timeZone, now) : '';
  const later = useBagsSince(run);
  return (
    <>
      {later > 0 && (
        <Notice
          kind="warning"
          title={plural(later, {
            one: '# påse har kommit in sedan dubbelrösterna avgjordes',
            other: '# påsar har kommit in sedan dubbelrösterna avgjordes',
          })}
          actions={
            mayCoordinate(office.member) && (
              <Button kind="primary" icon={Search} onClick={onAgain}>
                {t`Sök igen`}
              </Button>
            )
          }
        >
          {t`Sök igen och låt en andra person bekräfta, så räknas de med nästa gång rösterna räknas.`}
        </Notice>
      )}
      <Notice kind="success" icon={BadgeCheck} title={t`Dubbelrösterna är avgjorda`}>
        {t`Bekräftat av ${by}, ${when}. Det går inte att ändra.`}
      </Notice>
    </>
  );
}

type WaitingProps = {
  run: SetAsideRun;
  maker: string;
  made: string;
  own: boolean;
  onAsk: () => void;
  onAgain: () => void;
};

function Waiting({ run, maker, made, own, onAsk, onAgain }: WaitingProps) {
  const { office } = useOffice();
  const { voting } = useCycle();
  const { complete, whole } = useVisibleManifest();
  const later = useBagsSince(run);
  const stale = later > 0 || (whole && !complete);
  const mayConfirm = worksWithVote(office.member) !== 'none' && (!own || voting.secondPerson === 'witness');
  const again = mayCoordinate(office.member) && (
    <Button kind={stale ? 'primary' : 'quiet'} icon={Search} onClick={onAgain}>
      {t`Sök igen`}
    </Button>
  );
  if (stale) {
    return (
      <Notice kind="warning" title={t`Sökningen gäller inte längre`} actions={again}>
        {later > 0
          ? plural(later, {
              one: '# påse har kommit in sedan den gjordes.',
              other: '# påsar har kommit in sedan den gjordes.',
            })
          : t`Något fattas nu på ett röstställe. Sök igen när allt är framme.`}
      </Notice>
    );
  }
  return (
    <Notice
      kind="warning"
      icon={Hourglass}
      title={t`En andra person ska gå igenom och bekräfta`}
      actions={
        <>
          {mayConfirm && (
            <Button kind="primary" icon={BadgeCheck} onClick={onAsk}>
              {t`Bekräfta`}
            </Button>
          )}
          {again}
        </>
      }
    >
      {own && !mayConfirm
        ? t`Du gjorde sökningen ${made}. Nu ska någon annan inloggad samordnare eller rösträknare bekräfta.`
        : t`Sökningen gjordes av ${maker}, ${made}. Inget är avgjort förrän den är bekräftad.`}
    </Notice>
  );
}

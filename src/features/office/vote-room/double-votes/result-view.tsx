import { plural, t } from '@lingui/core/macro';
import { Download, TriangleAlert } from 'lucide-preact';
import type { AsideReason } from '../../../../domain/vote/double-votes.ts';
import { number } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Facts } from '../../shell/facts.tsx';
import { policyWords } from '../voting-words.ts';
import css from './double-votes.module.css';
import { asideWords, envelopesWords } from './found-words.ts';
import type { RunResult } from './run-result.ts';

/** Rows drawn at once; the file has all of them. */
const SHOWN = 200;

export type ResultViewProps = {
  result: RunResult;
  /** Where and when a check-in was made. */
  where: (checkIn: string) => string;
  locale: string;
  onExport: () => void;
};

/** What a search found: figures, everything set aside and why, and what no policy can mend. */
export function ResultView({ result, where, locale, onExport }: ResultViewProps) {
  const { aside, unopenable, paperTwice } = result;
  return (
    <>
      <Card
        title={t`Vad sökningen fann`}
        note={policyWords(result.policy)}
        actions={
          <Button icon={Download} onClick={onExport}>
            {t`Spara som CSV`}
          </Button>
        }
      >
        <Facts
          columns
          facts={[
            { label: t`Genomgångna`, value: number(result.envelopes) },
            { label: t`Gäller`, value: number(result.standing) },
            { label: t`Läggs åt sidan`, value: number(aside.length) },
            { label: t`Går inte att öppna`, value: number(unopenable.length) },
          ]}
        />
        <Reasons result={result} />
        <p class={css['digest']}>
          {t`Kontrollsumma över alla genomgångna:`} <code dir="ltr">{result.digest}</code>
        </p>
      </Card>
      {paperTwice.length > 0 && <PaperTwice voters={paperTwice} where={where} />}
      {unopenable.length > 0 && <Unopenable hashes={unopenable} />}
      {aside.length > 0 && (
        <Disclosure summary={t`Visa allt som läggs åt sidan`}>
          <DataTable
            caption={t`Åt sidan`}
            captionHidden
            locale={locale}
            rows={aside.slice(0, SHOWN)}
            rowKey={({ envelope }) => envelope}
            empty={null}
            columns={[
              { key: 'envelope', head: t`Kontrollsumma`, rowHeader: true, cell: hashCell },
              {
                key: 'why',
                head: t`Varför`,
                cell: ({ why }) => asideWords(why),
                sortBy: ({ why }) => asideWords(why),
              },
            ]}
          />
          <More count={aside.length - SHOWN} />
        </Disclosure>
      )}
    </>
  );
}

const hashCell = ({ envelope }: { envelope: string }) => (
  <code class={css['hash']} dir="ltr">
    {envelope}
  </code>
);

function Reasons({ result: { aside } }: Pick<ResultViewProps, 'result'>) {
  const by = new Map<AsideReason, number>();
  for (const { why } of aside) by.set(why, (by.get(why) ?? 0) + 1);
  if (by.size === 0) return <p>{t`Ingen har röstat två gånger, så vitt det går att se.`}</p>;
  return (
    <ul class={css['reasons']}>
      {[...by].map(([why, count]) => {
        const [figure, reason] = [number(count), asideWords(why)];
        return <li key={why}>{t`${figure}: ${reason}`}</li>;
      })}
    </ul>
  );
}

function PaperTwice({ voters, where }: { voters: RunResult['paperTwice']; where: ResultViewProps['where'] }) {
  return (
    <Notice
      kind="problem"
      icon={TriangleAlert}
      title={plural(voters.length, {
        one: '# person har röstat på papper mer än en gång',
        other: '# personer har röstat på papper mer än en gång',
      })}
    >
      <p>
        {t`Sedlarna ligger i lådan och går inte att skilja ut. Det redovisas som en avvikelse och jämförs med hur stor segermarginalen blir.`}
      </p>
      <ul class={css['reasons']}>
        {voters.slice(0, SHOWN).map((checkIns) => (
          <li key={checkIns.join(' ')}>{checkIns.map(where).join('; ')}</li>
        ))}
      </ul>
      <More count={voters.length - SHOWN} />
    </Notice>
  );
}

function Unopenable({ hashes }: { hashes: readonly string[] }) {
  const envelopes = envelopesWords(hashes.length);
  return (
    <Notice kind="problem" title={t`${envelopes} går inte att öppna`}>
      <p>
        {t`Kontorsnyckeln passar inte på dem. De räknas inte, och står i listan över det som läggs åt sidan. Har ni bytt kontorsnyckel under röstningen: lås upp också den gamla och sök igen.`}
      </p>
      <Disclosure summary={t`Visa kontrollsummorna`}>
        <ul class={css['hashes']}>
          {hashes.slice(0, SHOWN).map((envelope) => (
            <li key={envelope}>{hashCell({ envelope })}</li>
          ))}
        </ul>
        <More count={hashes.length - SHOWN} />
      </Disclosure>
    </Notice>
  );
}

function More({ count }: { count: number }) {
  if (count <= 0) return null;
  return <p>{plural(count, { one: '# till står i filen.', other: '# till står i filen.' })}</p>;
}

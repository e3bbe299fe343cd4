import { plural, t } from '@lingui/core/macro';
import { Ticket } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { printVotingCode, type VotingCode } from '../../../domain/vote/voting-code.ts';
import { directionOf, languageName } from '../../../i18n/languages.ts';
import { hasVoice, type Voice, voiceOf } from '../../../i18n/voice.ts';
import { Card } from '../../../ui/card.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { OnPaper, printNow } from './on-paper.tsx';
import css from './print.module.css';
import { Slip } from './slip.tsx';
import { SlipActs } from './slip-acts.tsx';
import slips from './slips.module.css';
import { useVoice } from './use-voice.ts';
import { slipWords } from './words/slip-words.ts';

/** Slips on one A4. */
export const SLIPS_PER_PAGE = 8;

export type SlipsPrintViewProps = {
  /** Of what: municipality and round. */
  eyebrow: string;
  /** Of the round, the first one first. */
  languages: readonly string[];
  /** The number of this batch of slips. */
  batch: number;
  /** The ballot point that hands them out; empty for slips that are good everywhere. */
  place: string;
  /** Drawn for this batch, and held here alone: they are stored nowhere, and are gone with the page. */
  codes: readonly VotingCode[];
  load?: ((tag: string) => Promise<Voice>) | undefined;
  onPrint?: (() => Promise<void>) | undefined;
  /** A person has seen all of them on paper. */
  onPrinted: () => void;
  /** A person has said that what came out is to be thrown away: none of these codes may count. */
  onDiscard: () => void;
};

/** Voting codes as slips to cut apart. The screen shows none of them: only the paper does. */
export function SlipsPrintView(props: SlipsPrintViewProps) {
  const { codes, batch, place, load = voiceOf, onPrint = printNow } = props;
  const spoken = props.languages.filter(hasVoice);
  const [language, setLanguage] = useState(spoken[0] ?? 'sv');
  const [printed, setPrinted] = useState(false);
  const loaded = useVoice(language, load);
  if (codes.length === 0) {
    return (
      <EmptyState icon={Ticket} title={t`Inga röstkoder att skriva ut`}>
        {t`Bestäm först hur många som ska dras, och var de ska lämnas ut.`}
      </EmptyState>
    );
  }
  const pages = Array.from({ length: Math.ceil(codes.length / SLIPS_PER_PAGE) }, (_, at) =>
    codes.slice(at * SLIPS_PER_PAGE, (at + 1) * SLIPS_PER_PAGE),
  );
  const slips = plural(codes.length, { one: '# röstkod', other: '# röstkoder' });
  const leaves = plural(pages.length, { one: '# ark A4', other: '# ark A4' });
  return (
    <Card title={t`Skriv ut ${slips}`} note={leaves}>
      <div class={css['stack']}>
        {spoken.length > 1 && (
          <ChoiceList
            label={t`Lapparnas språk`}
            hint={printed ? t`Koderna är utskrivna, så språket går inte att byta.` : undefined}
            layout="grid"
            disabled={printed}
            value={language}
            onChange={setLanguage}
            options={spoken.map((tag) => ({
              value: tag,
              label: languageName(tag, tag),
              lang: tag,
              dir: directionOf(tag),
            }))}
          />
        )}
        {loaded.at === 'loading' && <LoadingState what={t`Hämtar lapparnas språk`} />}
        {loaded.at === 'failed' && (
          <FailedState
            title={t`Lapparnas språk gick inte att hämta`}
            kept={t`Koderna finns kvar här så länge sidan är öppen.`}
            advice={t`Kontrollera nätet och försök igen, eller välj ett annat språk.`}
            retry={{ label: t`Försök igen`, onClick: loaded.again }}
          />
        )}
        {loaded.at === 'there' && (
          <>
            <Sheets pages={pages} voice={loaded.voice} eyebrow={props.eyebrow} place={place} batch={batch} />
            <SlipActs
              slips={slips}
              printed={printed}
              onPrint={async () => {
                await onPrint();
                setPrinted(true);
              }}
              onPrinted={props.onPrinted}
              onDiscard={props.onDiscard}
            />
          </>
        )}
      </div>
    </Card>
  );
}

type SheetsProps = Pick<SlipsPrintViewProps, 'eyebrow' | 'place' | 'batch'> & {
  pages: readonly (readonly VotingCode[])[];
  voice: Voice;
};

/** All slips on paper, and one on the screen that lets nobody vote. */
function Sheets({ pages, voice, eyebrow, place, batch }: SheetsProps) {
  const words = slipWords(voice, place, batch);
  const common = { eyebrow, words, lang: voice.tag, dir: voice.dir };
  return (
    <>
      <OnPaper>
        <div dir={voice.dir}>
          {pages.map((codes) => (
            <div key={codes[0]} class={slips['page']}>
              {codes.map((code) => (
                <Slip key={code} {...common} code={{ text: printVotingCode(code), qr: code }} />
              ))}
            </div>
          ))}
        </div>
      </OnPaper>
      <div class={slips['sample']}>
        <Slip {...common} code={undefined} />
      </div>
    </>
  );
}

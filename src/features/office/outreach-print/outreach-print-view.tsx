import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { ReceiptCode } from '../../../domain/log/receipt-code.ts';
import { directionOf, languageName } from '../../../i18n/languages.ts';
import { hasVoice, type Voice, voiceOf } from '../../../i18n/voice.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { to } from '../place.ts';
import { printNow } from '../print/on-paper.tsx';
import { PrintButton } from '../print/print-button.tsx';
import print from '../print/print.module.css';
import { useVoice } from '../print/use-voice.ts';
import { OutreachSheets, type Printed, type SheetKind, SHEETS } from './outreach-sheets.tsx';
import type { Ink } from './poster.tsx';

/** As many forms as are cut apart at one sitting. */
export const FORMS_MAX = 200;
const FORMS_USUAL = '20';

export type OutreachPrintProps = {
  /** The event that it is for. */
  event: string;
  printed: Printed;
  /** Of the round, the first one first. */
  languages: readonly string[];
  /** Draws codes that nobody has. */
  draw: (forms: number) => readonly ReceiptCode[];
  load?: ((tag: string) => Promise<Voice>) | undefined;
  onPrint?: (() => Promise<void>) | undefined;
};

/** Posters, flyers and idea forms for one event, in the languages of the round. */
export function OutreachPrintView(props: OutreachPrintProps) {
  const { printed, languages, draw, load = voiceOf, onPrint = printNow } = props;
  const spoken = languages.filter(hasVoice);
  const [kind, setKind] = useState<SheetKind>('poster-a4');
  const [language, setLanguage] = useState(spoken[0] ?? 'sv');
  const [ink, setInk] = useState<Ink>('colour');
  const [forms, setForms] = useState(FORMS_USUAL);
  const [codes, setCodes] = useState(() => draw(Number(FORMS_USUAL)));
  const voice = useVoice(language, load);
  const wanted = formsIn(forms);
  const isForm = kind === 'idea-form';
  const unspoken = languages.filter((tag) => !hasVoice(tag)).map((tag) => languageName(tag, 'sv'));
  return (
    <>
      <PageHeader
        kicker={<a href={to.event(props.event)}>{printed.about.name}</a>}
        title={t`Skriv ut till träffen`}
        lead={t`Affisch, flygblad och idéblankett, med det som står om träffen och omgången.`}
      />
      <div class={print['desk']}>
        <div class={print['choices']}>
          <ChoiceList
            label={t`Vad`}
            value={kind}
            onChange={(value) => setKind(SHEETS.find((each) => each === value) ?? kind)}
            options={SHEETS.map((value) => ({ value, ...sheetWords(value) }))}
          />
          {spoken.length > 1 && (
            <ChoiceList
              label={t`Språk`}
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
          {isForm ? (
            <TextInput
              label={t`Antal blanketter`}
              hint={t`Varje blankett får en egen kvittokod, som ingen annan har.`}
              inputMode="numeric"
              size={4}
              value={forms}
              onInput={(text) => {
                setForms(text);
                const next = formsIn(text);
                if (next !== undefined) setCodes(draw(next));
              }}
              error={wanted === undefined && t`Skriv ett tal från 1 till ${FORMS_MAX}.`}
            />
          ) : (
            <ChoiceList
              label={t`Färg`}
              value={ink}
              onChange={(value) => setInk(value === 'black' ? 'black' : 'colour')}
              options={[
                { value: 'colour', label: t`Färg` },
                { value: 'black', label: t`Svartvitt` },
              ]}
            />
          )}
          {unspoken.length > 0 && (
            <Notice kind="info" title={t`Bladen finns inte på alla språk i omgången`}>
              {unspoken.join(', ')}
            </Notice>
          )}
          <Advice kind={kind} />
        </div>
        <div class={print['stack']}>
          {voice.at === 'loading' && <LoadingState what={t`Hämtar bladens språk`} />}
          {voice.at === 'failed' && (
            <FailedState
              title={t`Bladens språk gick inte att hämta`}
              kept={t`Det du har valt står kvar.`}
              advice={t`Kontrollera nätet och försök igen, eller välj ett annat språk.`}
              retry={{ label: t`Försök igen`, onClick: voice.again }}
            />
          )}
          {voice.at === 'there' && (
            <>
              {(!isForm || wanted !== undefined) && (
                <div class={print['acts']}>
                  <PrintButton
                    kind="primary"
                    onPrint={async () => {
                      await onPrint();
                      // What came out has these codes for good: the next ones are others.
                      setCodes(draw(codes.length));
                    }}
                  >
                    {printWords(kind, codes.length)}
                  </PrintButton>
                </div>
              )}
              <OutreachSheets printed={printed} kind={kind} voice={voice.voice} ink={ink} codes={codes} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function formsIn(text: string): number | undefined {
  const forms = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return forms >= 1 && forms <= FORMS_MAX ? forms : undefined;
}

function sheetWords(kind: SheetKind): { readonly label: string; readonly hint?: string } {
  switch (kind) {
    case 'poster-a4':
      return { label: t`Affisch A4` };
    case 'poster-a3':
      return { label: t`Affisch A3` };
    case 'flyer':
      return { label: t`Flygblad A5`, hint: t`Två på ett A4, att skära isär` };
    case 'idea-form':
      return { label: t`Idéblankett A4`, hint: t`Skrivs sedan in under Idéer` };
  }
}

function printWords(kind: SheetKind, forms: number): string {
  switch (kind) {
    case 'poster-a4':
    case 'poster-a3':
      return t`Skriv ut affischen`;
    case 'flyer':
      return t`Skriv ut flygbladen`;
    case 'idea-form':
      return plural(forms, { one: 'Skriv ut # blankett', other: 'Skriv ut # blanketter' });
  }
}

function Advice({ kind }: { kind: SheetKind }) {
  return (
    <ul class={print['advice']}>
      <li>{t`Välj ingen skalning (100 %) och inga marginaler i utskriftsrutan.`}</li>
      {kind === 'idea-form' ? (
        <li>{t`Kopiera inte en utskriven blankett: då får två personer samma kod. Skriv ut fler i stället.`}</li>
      ) : (
        <li>{t`I färg: slå på bakgrundsgrafik. På grått eller gult papper: välj svartvitt.`}</li>
      )}
    </ul>
  );
}

import { type ReceiptCode, printCode } from '../../../domain/log/receipt-code.ts';
import type { Voice } from '../../../i18n/voice.ts';
import { FOLLOW } from '../../../wire/paths.ts';
import { followAddress } from '../../../wire/public-paths.ts';
import { OnPaper } from '../print/on-paper.tsx';
import { formWords, type Invitation, posterWords } from '../print/words/outreach-words.ts';
import { IdeaPaper } from './idea-paper.tsx';
import { type Ink, Poster } from './poster.tsx';
import css from './sheets.module.css';

export const SHEETS = ['poster-a4', 'poster-a3', 'flyer', 'idea-form'] as const;
export type SheetKind = (typeof SHEETS)[number];

export type Printed = {
  /** Of what: municipality and round. */
  readonly eyebrow: string;
  readonly about: Invitation;
  readonly areas: readonly string[];
  readonly themes: readonly string[];
  /** Where everybody reaches the server, without a slash at its end. */
  readonly origin: string;
  /** The page of the round that everybody can read. */
  readonly address: string;
};

export type OutreachSheetsProps = {
  printed: Printed;
  kind: SheetKind;
  voice: Voice;
  ink: Ink;
  /** A form for each: nobody else has these codes. They stand on the paper alone. */
  codes: readonly ReceiptCode[];
};

/** The chosen sheets on paper, and one of them on the screen. */
export function OutreachSheets(props: OutreachSheetsProps) {
  const { kind, codes } = props;
  return (
    <>
      <OnPaper>
        {kind === 'idea-form' &&
          codes.map((code) => (
            <div key={code} class={css['form']}>
              <Form {...props} code={code} />
            </div>
          ))}
        {kind === 'flyer' && (
          <div class={css['flyers']}>
            {['start', 'end'].map((side) => (
              <div key={side}>
                <Sheet {...props} />
              </div>
            ))}
          </div>
        )}
        {(kind === 'poster-a4' || kind === 'poster-a3') && (
          <div class={kind === 'poster-a3' ? css['a3'] : css['a4']}>
            <Sheet {...props} />
          </div>
        )}
      </OnPaper>
      <div class={css['preview']}>
        {kind === 'idea-form' ? <Form {...props} code={undefined} /> : <Sheet {...props} />}
      </div>
    </>
  );
}

function Sheet({ printed, voice, ink }: OutreachSheetsProps) {
  const { eyebrow, about, address } = printed;
  return (
    <Poster
      eyebrow={eyebrow}
      name={about.name}
      words={posterWords(voice, about)}
      voice={voice}
      address={address}
      ink={ink}
    />
  );
}

function Form({ printed, voice, code }: OutreachSheetsProps & { code: ReceiptCode | undefined }) {
  const { eyebrow, about, areas, themes, origin } = printed;
  return (
    <IdeaPaper
      eyebrow={eyebrow}
      name={about.name}
      words={formWords(voice, about)}
      voice={voice}
      areas={areas}
      themes={themes}
      code={code && { text: printCode(code), address: followAddress(origin, code) }}
      page={`${origin}${FOLLOW}`}
    />
  );
}

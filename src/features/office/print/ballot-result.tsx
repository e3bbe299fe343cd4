import { plural, t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import type { Sheet, SheetRefusal } from '../../../paper/sheet.ts';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { BallotChoice } from './ballot-choices.tsx';
import { BallotPages } from './ballot-pages.tsx';
import { copiesFor } from './copies.ts';
import { OnPaper } from './on-paper.tsx';
import { PrintButton } from './print-button.tsx';
import css from './print.module.css';
import { SheetPage } from './sheet-page.tsx';

export type BallotResultProps = {
  sheet: Sheet | SheetRefusal;
  choice: BallotChoice;
  styleName: string;
  onPrint: () => Promise<void>;
};

/** The sheet as it will come out, how to print it, and how many. */
export function BallotResult({ sheet, choice, styleName, onPrint }: BallotResultProps) {
  if ('refused' in sheet) return <Refused sheet={sheet} />;
  const { pages } = sheet;
  return (
    <>
      <OnPaper>
        <BallotPages pages={pages} paper={choice.paper} lang={choice.language} />
      </OnPaper>
      <Card title={t`Så skriver du ut`}>
        <div class={css['stack']}>
          <ul class={css['advice']}>
            {advice(choice, pages.length).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {pages.length > 2 && <ManyLeaves pages={pages.length} />}
          <div class={css['acts']}>
            <PrintButton kind="primary" onPrint={onPrint}>{t`Skriv ut sedlarna`}</PrintButton>
          </div>
        </div>
      </Card>
      <div class={css['preview']}>
        {pages.map((page) => {
          const [side, all] = [number(page.number), number(pages.length)];
          return (
            <figure key={page.number} class={css['side']}>
              <div class={css['sheet']} lang={choice.language} dir="ltr">
                <SheetPage page={page} label={t`Röstsedel ${styleName}, sida ${side} av ${all}`} />
              </div>
              <figcaption>{t`Sida ${side} av ${all}`}</figcaption>
            </figure>
          );
        })}
      </div>
    </>
  );
}

function Refused({ sheet: { refused } }: { sheet: SheetRefusal }) {
  return (
    <Notice kind="problem" live="polite" title={t`Sedeln får inte plats på det här papperet`}>
      {refused === 'sheet.part-too-tall'
        ? t`Ett förslag har så många rutor eller så lång text att det är högre än en hel sida. Välj A4, eller vanlig stil.`
        : t`Sedeln skulle bli fler än 64 sidor. Välj A4, eller vanlig stil.`}
    </Notice>
  );
}

function ManyLeaves({ pages }: { pages: number }) {
  const leaves = Math.ceil(pages / 2);
  return (
    <Notice kind="warning" title={plural(leaves, { one: 'Sedeln blir # blad', other: 'Sedeln blir # blad' })}>
      {t`Lösa blad kan komma bort från varandra, och inget nummer håller ihop dem. Häfta ihop varje sedel innan den lämnas ut, eller välj ett större papper eller vanlig stil.`}
    </Notice>
  );
}

/** What to choose in the browser's dialog, and how many, one thing a line. */
function advice({ paper, large, voters = '' }: BallotChoice, pages: number): readonly string[] {
  const expected = Number(voters.trim());
  const lines = [
    paper === 'a5'
      ? t`Välj pappret A5 i utskriftsrutan, 100 procents storlek och inga marginaler.`
      : t`Välj pappret A4 i utskriftsrutan, 100 procents storlek och inga marginaler.`,
  ];
  if (pages > 1) {
    lines.push(
      paper === 'a5-pair'
        ? t`Välj dubbelsidigt, vänd längs kortsidan.`
        : t`Välj dubbelsidigt, vänd längs långsidan.`,
    );
  }
  if (Number.isInteger(expected) && expected > 0) {
    const { sheets, copies, leaves } = copiesFor(expected, pages, paper, large);
    const [all, each, through] = [number(sheets), number(copies), number(leaves)];
    lines.push(
      large
        ? t`Räkna med ${all} sedlar i stor stil: ungefär var tjugonde brukar vilja ha den, och några i reserv.`
        : t`Räkna med ${all} sedlar: en till var och en, och var tionde i reserv.`,
      t`Skriv ${each} som antal kopior. Det går åt ${through} ark.`,
    );
  }
  lines.push(
    t`Räkna sedlarna när de är utskrivna, och skriv upp hur många varje röstställe får. Det antalet ska stämma när röststället stängs.`,
  );
  return lines;
}

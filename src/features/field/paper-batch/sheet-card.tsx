import { t } from '@lingui/core/macro';
import { X } from 'lucide-preact';
import { judge } from '../../../domain/vote/ballot.ts';
import type { Contest } from '../../../domain/vote/contest.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useCell } from '../../../ui/cell.ts';
import { FieldError } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { troubleAt, votesLeft } from './batch-words.ts';
import css from './paper-batch.module.css';
import type { SheetDesk } from './sheet-desk.ts';
import { marksOf, rowsOf, type SheetRow } from './typed-sheet.ts';

export type SheetCardProps = {
  desk: SheetDesk;
  contest: Contest;
  name: string;
  /** The first sheet of the bundle tells how it is done; a practised hand needs no telling. */
  explained: boolean;
};

/** The sheet that is being typed, as it will be counted: options, votes, what is left, and what is wrong where. */
export function SheetCard({ desk, contest, name, explained }: SheetCardProps) {
  const typed = useCell(desk.typed);
  const marks = marksOf(typed);
  const judgement = judge(contest, marks);
  const left = contest.method.votes - typed.votes.length;
  return (
    <Card title={name} level={2} note={typed.says === 'votes' && left >= 0 ? votesLeft(left) : undefined}>
      {typed.says === 'blank' && <p class={css['said']}>{t`Blank sedel`}</p>}
      {typed.says === 'spoiled' && <p class={css['said']}>{t`Kasserad sedel`}</p>}
      {explained && typed.says === 'votes' && marks.length === 0 && (
        <p
          class={css['quiet']}
        >{t`Skriv förslagets nummer och tryck Enter. Tryck Enter en gång till när sedeln är klar.`}</p>
      )}
      <ol class={css['rows']}>
        {rowsOf(contest, marks).map((row) => (
          <Row key={row.option} row={row} contest={contest} onTake={() => desk.unvote(row.option)} />
        ))}
      </ol>
      {judgement.verdict === 'invalid' && (
        <Notice
          kind="warning"
          live="now"
          title={t`Sedeln räknas som ogiltig`}
          actions={
            <>
              <Button onClick={desk.erase}>{t`Ta bort det senaste`}</Button>
              <Button onClick={desk.saveAsItIs}>{t`Spara som den är`}</Button>
            </>
          }
        >
          {t`Rätta med raderknappen om du skrev fel. Står det så på papperet: tryck + eller Spara som den är.`}
        </Notice>
      )}
    </Card>
  );
}

function Row({ row, contest, onTake }: { row: SheetRow; contest: Contest; onTake: () => void }) {
  const title = row.title ?? t`Okänt nummer`;
  return (
    <li class={css['row']} data-wrong={row.trouble ? '' : undefined}>
      <span class={css['number']}>{row.number}</span>
      <span class={css['option']}>
        <span dir="auto">{title}</span>
        {row.votes > 1 && <strong class={css['times']}> ×{row.votes}</strong>}
        <FieldError id={`trouble-${row.option}`} error={troubleAt(row, contest)} />
      </span>
      <IconButton icon={X} label={takeWords(title)} onClick={onTake} />
    </li>
  );
}

const takeWords = (title: string): string => t`Ta bort en röst på ${title}`;

import { t } from '@lingui/core/macro';
import { Copy, Eye, Flag } from 'lucide-preact';
import { dotted } from '../../../i18n/dotted.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import form from '../shell/form.module.css';
import css from './rounds.module.css';

export type RoundRow = {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly of: number;
  /** Its days, and how much has come in. */
  readonly more: string;
  readonly isCurrent: boolean;
  readonly isSeen: boolean;
};

export type RoundsViewProps = {
  rows: readonly RoundRow[];
  mayChange: boolean;
  onLookAt: (id: string) => void;
  onMakeCurrent: (id: string) => void;
};

/** The rounds as cards, the newest first. */
export function RoundsView({ rows, mayChange, onLookAt, onMakeCurrent }: RoundsViewProps) {
  return (
    <>
      <PageHeader
        title={t`Omgångar`}
        lead={t`En medborgarbudget går i flera omgångar. En i taget är den aktuella: den som plattorna arbetar med när ingen träff är vald, och som kontoret öppnar på.`}
      />
      <div class={css['rounds']}>
        {rows.map((row) => (
          <Round
            key={row.id}
            row={row}
            mayChange={mayChange}
            onLookAt={() => onLookAt(row.id)}
            onMakeCurrent={() => onMakeCurrent(row.id)}
          />
        ))}
      </div>
    </>
  );
}

type RoundProps = { row: RoundRow; mayChange: boolean; onLookAt: () => void; onMakeCurrent: () => void };

function Round({ row, mayChange, onLookAt, onMakeCurrent }: RoundProps) {
  const { id, name, number, of, more, isCurrent, isSeen } = row;
  return (
    <Card
      title={name}
      note={dotted(t`Omgång ${number} av ${of}`, more)}
      chosen={isSeen}
      actions={
        <>
          {isCurrent && <Pill state="ok">{t`den aktuella`}</Pill>}
          {isSeen && !isCurrent && <Pill state="plain">{t`du tittar på den`}</Pill>}
        </>
      }
    >
      <div class={form['actions']}>
        {!isSeen && (
          <Button icon={Eye} onClick={onLookAt}>
            {t`Titta på omgång ${number}`}
          </Button>
        )}
        {mayChange && !isCurrent && (
          <Button icon={Flag} onClick={onMakeCurrent}>
            {t`Gör omgång ${number} till den aktuella`}
          </Button>
        )}
        {mayChange && (
          <LinkButton kind="quiet" icon={Copy} href={to.newRound(id)}>
            {t`Ny omgång som kopia av omgång ${number}`}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

import { plural, t } from '@lingui/core/macro';
import { Printer } from 'lucide-preact';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Closing } from '../../../domain/vote/closing.ts';
import { dateTime } from '../../../i18n/format.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import css from './close.module.css';
import { ClosingPaper } from './closing-paper.tsx';
import { OwnFigures } from './own-figures.tsx';

export type PointClosedProps = {
  place: string;
  cycle: Cycle;
  closing: Closing;
  /** The number on this tablet. */
  tablet: number;
  /** Entries that have not arrived yet. */
  pending: number;
  timeZone: string;
  fault: string | undefined;
  onLeave: () => void;
  onSync: () => void;
};

/** The point is closed on this tablet: its form, to print and sign with a pen, or the figures that another one asks for. */
export function PointClosed(props: PointClosedProps) {
  const { place, cycle, closing, tablet, pending, timeZone, fault } = props;
  const { form } = closing;
  const closed = dateTime(closing.at, timeZone);
  return (
    <Screen
      top={
        <div class={css['screenOnly']}>
          <TopBar back={{ label: t`Tillbaka`, href: to.home }} />
        </div>
      }
      actions={
        <ActionBar>
          {fault !== undefined && (
            <Notice kind="problem" live="now" title={t`Plattan är kvar på röststället`}>
              {fault}
            </Notice>
          )}
          {form && (
            <Button kind="primary" size="large" wide icon={Printer} onClick={() => window.print()}>
              {t`Skriv ut formuläret`}
            </Button>
          )}
          <Button kind={form ? 'secondary' : 'primary'} size="large" wide onClick={props.onLeave}>
            {t`Klar med röststället`}
          </Button>
        </ActionBar>
      }
    >
      <div class={css['screenOnly']}>
        <PageHeader
          kicker={place}
          title={form ? t`Röststället är stängt` : t`Plattan är ihoppackad`}
          lead={
            form
              ? t`Ni stängde det ${closed}.`
              : t`Skriv in de här siffrorna på plattan där formuläret fylls i.`
          }
        />
      </div>
      {form ? (
        <ClosingPaper
          place={place}
          cycle={cycle}
          closing={closing}
          form={form}
          tablet={tablet}
          closed={closed}
        />
      ) : (
        <section class={css['packed']} aria-label={t`Platta ${tablet}`}>
          <p class={css['packedName']}>{t`Platta ${tablet}`}</p>
          <OwnFigures own={closing.figures} tablets={cycle.voting.tablets} />
        </section>
      )}
      <div class={css['screenOnly']}>
        {pending > 0 ? (
          <Notice
            kind="warning"
            title={plural(pending, {
              one: '# uppgift är inte framme än',
              other: '# uppgifter är inte framme än',
            })}
            actions={<Button onClick={props.onSync}>{t`Se vad som väntar`}</Button>}
          >
            {t`De ligger sparade på plattan. Ta plattan till ett ställe med nät och låt appen vara öppen tills allt är framme. Lämna inte tillbaka och rensa inte plattan innan dess.`}
          </Notice>
        ) : (
          <Notice kind="success" title={t`Allt är framme hos kommunen`} />
        )}
      </div>
      <p class={css['screenOnly']}>
        {t`Ska röststället öppnas igen gör samordnaren det på kontoret, med en anledning.`}
      </p>
    </Screen>
  );
}

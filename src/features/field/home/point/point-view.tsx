import { t } from '@lingui/core/macro';
import { DoorClosed, TabletSmartphone, UserCheck, Vote } from 'lucide-preact';
import type { PointState } from '../../../../domain/vote/point-state.ts';
import { number } from '../../../../i18n/format.ts';
import { BigTile, Tiles } from '../../../../ui/big-tile.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Screen } from '../../../../ui/screen.tsx';
import { to } from '../../place.ts';
import { HomeHeader } from '../home-header.tsx';
import css from './point.module.css';
import type { PointHomeProps } from './point-home.tsx';

export type PointViewProps = PointHomeProps & {
  point: PointState;
  /** Voters may let themselves in with a code. */
  byCode: boolean;
  checkedIn: number;
  left: number;
  /** Envelopes in bags. */
  sealed: number;
  /** Envelopes in the open bag; undefined until the ballot box has been opened. */
  waiting: number | undefined;
  boxFailed: boolean;
  /** Somebody was let in and has not voted. */
  begun: boolean;
};

/** The facilitator's home at a ballot point: letting in comes first, and how many have been; never a count of votes. */
export function PointView(props: PointViewProps) {
  return (
    <Screen top={<HomeHeader {...props} />} width="wide">
      <Notices {...props} />
      <Acts {...props} />
      <Figures {...props} />
    </Screen>
  );
}

function Notices({ news, wrongDay, fault, point, begun, boxFailed }: PointViewProps) {
  return (
    <>
      {news}
      {wrongDay !== undefined && (
        <Notice kind="warning" title={wrongDay} actions={<a href={to.events}>{t`Välj en annan träff`}</a>} />
      )}
      {fault !== undefined && (
        <Notice kind="problem" live="now" title={t`Plattan är inte överlämnad`}>
          {fault}
        </Notice>
      )}
      {begun && (
        <Notice kind="warning" href={to.checkIn} title={t`En röst är påbörjad men inte lagd`}>
          {t`Säg vad som hände: väljaren försöker igen, har gått, eller fick fel röstsedel.`}
        </Notice>
      )}
      {boxFailed && (
        <Notice kind="problem" title={t`Plattan kom inte åt sin röstlåda`}>
          {t`Röster som är lagda ligger kvar. Starta om appen. Hjälper det inte: rösta på papper eller på en annan platta.`}
        </Notice>
      )}
      {point === 'not-open' && (
        <Notice kind="info" title={t`Röstningen har inte öppnat`}>
          {t`Samordnaren öppnar den på kontoret. Plattan får veta det nästa gång den har nät.`}
        </Notice>
      )}
      {point === 'paper' && (
        <Notice kind="info" title={t`Här röstar alla på papper`}>
          {t`Pricka av och lämna ut en röstsedel. Sedlarna skrivs in efteråt.`}
        </Notice>
      )}
      {point === 'closed' && (
        <Notice kind="success" title={t`Röststället är stängt på den här plattan`}>
          {t`Ska det öppnas igen gör samordnaren det på kontoret, med en anledning.`}
        </Notice>
      )}
    </>
  );
}

function Acts({ point, byCode, batch, onHandOver }: PointViewProps) {
  const isOpen = point === 'paper' || point === 'tablets';
  return (
    <Tiles>
      {isOpen && (
        <BigTile
          kind="primary"
          icon={UserCheck}
          title={t`Pricka av`}
          note={t`Släpp in nästa väljare`}
          href={to.checkIn}
        />
      )}
      {point === 'tablets' && byCode && (
        <BigTile
          kind="primary"
          icon={TabletSmartphone}
          title={t`Lämna över plattan`}
          note={t`Väljaren skriver sin röstkod själv`}
          onClick={onHandOver}
        />
      )}
      <BigTile
        icon={Vote}
        title={t`Röstsedlar`}
        note={
          batch
            ? t`Bunt ${batch.number} · ${batch.entered} av ${batch.declared} sedlar`
            : t`Skriv in en bunt från papper`
        }
        href={to.batches}
      />
      {point !== 'not-open' && (
        <BigTile
          icon={DoorClosed}
          title={point === 'closed' ? t`Se stängningen` : t`Stäng röststället`}
          note={t`Räkna, jämför och skriv under`}
          href={to.close}
        />
      )}
    </Tiles>
  );
}

function Figures({ point, checkedIn, left, sealed, waiting }: PointViewProps) {
  if (point === 'not-open') return null;
  const figures = [
    { words: t`avprickade på plattan`, value: checkedIn },
    { words: t`gick utan att rösta`, value: left },
    ...(point === 'paper' ? [] : [{ words: t`kuvert väntar på plattan`, value: waiting }]),
    ...(point === 'paper' ? [] : [{ words: t`kuvert i förseglade påsar`, value: sealed }]),
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes the list away from an unstyled ul.
    <ul class={css['figures']} role="list" aria-label={t`Röststället i siffror`}>
      {figures.map(({ words, value }) => (
        <li key={words} class={css['figure']}>
          <span class={css['value']}>{value === undefined ? '–' : number(value)}</span>{' '}
          <span class={css['words']}>{words}</span>
        </li>
      ))}
    </ul>
  );
}

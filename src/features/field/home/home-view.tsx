import { plural, t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { DoorClosed, Lightbulb, TabletSmartphone, Users, Vote } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import { BigTile, Tiles } from '../../../ui/big-tile.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Tally } from '../../../ui/tally.tsx';
import { to } from '../place.ts';
import { HomeHeader, type HomeHeaderProps } from './home-header.tsx';
import css from './home.module.css';
import { type IdeaRow, IdeaList } from './idea-list.tsx';

export type HomeViewProps = HomeHeaderProps & {
  /** What is damaged on the tablet, if anything is. */
  damage?: ComponentChildren;
  /** That the event is cancelled or moved, if it is. */
  news?: ComponentChildren;
  /** The event is over, or is not today: said under the header, since ideas would go to the wrong event. */
  wrongDay: string | undefined;
  visitors: number;
  /** Why the last tap was not saved. */
  visitorsFault: string | undefined;
  /** Undefined for the moment that it takes to look them up. */
  ideas: readonly IdeaRow[] | undefined;
  ideasHeading: string;
  /** Ideas that residents left unfinished in the kiosk. */
  kept: number;
  /** The bundle that is being typed in. */
  batch: { number: number; entered: number; declared: number } | undefined;
  onVisitor: () => void;
  onUndoVisitor: () => void;
  onHandOver: () => void;
};

/** The facilitator's home: today's event, what is done most, who came, what was said. */
export function HomeView(props: HomeViewProps) {
  return (
    <Screen top={<HomeHeader {...props} />} width="wide">
      {props.damage}
      {props.news}
      {props.wrongDay && (
        <Notice
          kind="warning"
          title={props.wrongDay}
          actions={<a href={to.events}>{t`Välj en annan träff`}</a>}
        />
      )}
      {props.kept > 0 && (
        <Notice
          kind="info"
          href={to.kept}
          title={plural(props.kept, {
            one: '# påbörjad idé väntar på dig',
            other: '# påbörjade idéer väntar på dig',
          })}
        >
          {t`En invånare gick innan idén var klar. Skriv klart den, eller släng den.`}
        </Notice>
      )}
      <div class={css['home']}>
        <div class={css['acts']}>
          <Acts {...props} />
          <Tally
            icon={Users}
            label={t`Besökare`}
            note={t`Ett tryck för var och en`}
            value={props.visitors}
            text={number(props.visitors)}
            addLabel={t`En besökare till`}
            onAdd={props.onVisitor}
            undo={{ label: t`Ångra`, onClick: props.onUndoVisitor }}
          />
          {props.visitorsFault && (
            <Notice kind="problem" live="now" title={t`Det trycket räknades inte`}>
              {props.visitorsFault}
            </Notice>
          )}
        </div>
        <IdeaList heading={props.ideasHeading} ideas={props.ideas} />
      </div>
    </Screen>
  );
}

function Acts({ batch, onHandOver }: HomeViewProps) {
  return (
    <Tiles>
      <BigTile
        kind="primary"
        icon={Lightbulb}
        title={t`Ny idé`}
        note={t`Du skriver åt någon`}
        href={to.newIdea}
      />
      <BigTile
        kind="primary"
        icon={TabletSmartphone}
        title={t`Lämna över plattan`}
        note={t`Invånaren skriver själv`}
        onClick={onHandOver}
      />
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
      <BigTile
        icon={DoorClosed}
        title={t`Avsluta träffen`}
        note={t`Se dagens skörd och packa ihop`}
        href={to.close}
      />
    </Tiles>
  );
}

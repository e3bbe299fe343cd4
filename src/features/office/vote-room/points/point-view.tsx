import { plural, t } from '@lingui/core/macro';
import { DoorOpen, EyeOff, FileX, Hourglass } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { BAG_TAKES } from '../../../../domain/vote/bag.ts';
import type { ManifestItem } from '../../../../domain/vote/manifest.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { List, ListRow } from '../../../../ui/list.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Pill } from '../../../../ui/pill.tsx';
import { VisuallyHidden } from '../../../../ui/visually-hidden.tsx';
import { to } from '../../place.ts';
import { isHeld } from './held.ts';
import { itemWords, stagePill } from './item-words.ts';
import css from './points.module.css';

/** A thing of the manifest, and who has signed that it is given up. */
export type ShownItem = ManifestItem & {
  readonly signatures: readonly { readonly name: string; readonly reason: string }[];
};

export type PointViewProps = {
  name: string;
  lead: string;
  /** Whether the vote is open: before that, nothing is missing yet. */
  open: boolean;
  items: readonly ShownItem[];
  tablet: (author: string) => string;
  /** Bags of so few votes that a result of them alone could betray somebody. */
  smallBags: number;
  /** Why it was opened again, each time. */
  reopened: readonly string[];
  /** Offered to those who may, where the point is closed. */
  onReopen: (() => void) | undefined;
  /** Offered to those who may. */
  onSign: ((item: ManifestItem) => void) | undefined;
  /** The closing form, to print. */
  form: ComponentChildren;
};

/** One ballot point: everything that it owes the office, and what has come. */
export function PointView(props: PointViewProps) {
  const held = props.items.filter(isHeld);
  return (
    <>
      <PageHeader
        kicker={<a href={to.points}>{t`Röstställen`}</a>}
        title={props.name}
        lead={props.lead}
        actions={
          props.onReopen && (
            <Button icon={DoorOpen} onClick={props.onReopen}>
              {t`Öppna igen`}
            </Button>
          )
        }
      />
      {props.open && <PointState held={held.length} of={props.items.length} />}
      <Card title={t`Det som ska komma hit`}>
        <List look="plain" label={t`Det som ska komma hit`}>
          {props.items.map((item) => (
            <Item key={item.key} item={item} tablet={props.tablet} open={props.open} onSign={props.onSign} />
          ))}
        </List>
      </Card>
      {props.smallBags > 0 && (
        <Notice
          kind="info"
          icon={EyeOff}
          title={plural(props.smallBags, { one: '# liten påse', other: '# små påsar' })}
        >
          {t`Färre än ${BAG_TAKES} röster i en påse. De publiceras bara i en gemensam summa, så att ingen kan räkna ut vem som röstade hur.`}
        </Notice>
      )}
      {props.reopened.length > 0 && (
        <Card title={t`Öppnat igen`}>
          <ul class={css['reasons']}>
            {props.reopened.map((reason) => (
              <li key={reason} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {props.form}
    </>
  );
}

function PointState({ held, of }: { held: number; of: number }) {
  if (held === 0) return <Notice kind="success" title={t`Allt är framme härifrån`} />;
  return (
    <Notice
      kind="warning"
      icon={Hourglass}
      title={plural(held, { one: '# sak fattas eller skiljer', other: '# saker fattas eller skiljer' })}
    >
      {plural(of, {
        one: 'Av # sak som ska komma. Räkningen väntar på det.',
        other: 'Av # saker som ska komma. Räkningen väntar på det.',
      })}
    </Notice>
  );
}

type ItemProps = Pick<PointViewProps, 'tablet' | 'open' | 'onSign'> & { item: ShownItem };

function Item({ item, tablet, open, onSign }: ItemProps) {
  const { title, more, advice } = itemWords(item, tablet);
  const { state, words } = stagePill(item);
  const waits = open && isHeld(item);
  return (
    <ListRow
      title={title}
      note={
        <>
          {more}
          {waits && <span class={css['advice']}>{advice}</span>}
          {item.signatures.map(({ name, reason }, at) => (
            <span key={at} class={css['advice']} dir="auto">
              {waits
                ? t`${name} har skrivit under, en till behövs: ${reason}`
                : t`${name} skrev under: ${reason}`}
            </span>
          ))}
        </>
      }
      end={
        <>
          {waits && onSign && (
            <Button kind="quiet" icon={FileX} onClick={() => onSign(item)}>
              {t`Avskriv`} <VisuallyHidden>{title}</VisuallyHidden>
            </Button>
          )}
          {(open || item.stage === 'here') && (
            <Pill state={state} look="bare">
              {words}
            </Pill>
          )}
        </>
      }
    />
  );
}

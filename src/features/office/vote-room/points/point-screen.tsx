import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { isSmall } from '../../../../domain/vote/bag.ts';
import type { ManifestItem, ManifestPoint } from '../../../../domain/vote/manifest.ts';
import { dateTime, weekday } from '../../../../i18n/format.ts';
import { dotted } from '../../../../i18n/dotted.ts';
import { Card } from '../../../../ui/card.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { ClosingPrintView } from '../../print/closing-print-view.tsx';
import { mayCoordinate } from '../../rights.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { authorName } from '../../words/author-words.ts';
import { areaName } from '../../words/names.ts';
import { worksWithVote } from '../rights.ts';
import { closingPaper } from './closing-paper.ts';
import { PointView, type ShownItem } from './point-view.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { SignLoss } from './sign-loss.tsx';
import { tabletAt } from './tablet-name.ts';
import { useVisibleManifest } from './use-visible-manifest.ts';

/** The page of one ballot point. */
export function PointScreen({ id }: { id: string }) {
  const { points } = useVisibleManifest();
  const point = points.find(({ event }) => event.id === id);
  if (!point)
    return (
      <NotFound title={t`Röststället finns inte här`} back={{ href: to.points, label: t`Alla röstställen` }}>
        {t`Det kan vara planerat i en annan webbläsare som inte har skickat det än.`}
      </NotFound>
    );
  return <KnownPoint point={point} />;
}

function KnownPoint({ point }: { point: ManifestPoint }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const [signing, setSigning] = useState<string>();
  const [reopening, setReopening] = useState(false);
  const { id, plan } = point.event;
  const open = state.openings.has(cycle.id);
  const tablet = (author: string) => tabletAt(state, author);
  const closed = point.closings.length > 0 && mayCoordinate(office.member);
  const item = point.items.find(({ key }) => key === signing);
  const paper = closingPaper(cycle, point, {
    tablet,
    when: (instant) => dateTime(instant, cycle.timeZone),
  });
  const smallBags = [...state.bags.values()].filter((bag) => bag.event === id && isSmall(bag)).length;
  const shown = (each: ManifestItem): ShownItem => ({
    ...each,
    signatures: [...(each.loss?.signatures.values() ?? [])].flatMap(({ author, reason, witness }) => [
      { name: authorName(state, author), reason },
      ...(witness === undefined ? [] : [{ name: witness, reason }]),
    ]),
  });
  return (
    <>
      <PointView
        name={plan.name}
        lead={dotted(weekday(plan.starts, cycle.timeZone), areaName(cycle, plan.area) ?? '', plan.place)}
        open={open}
        items={point.items.map(shown)}
        tablet={tablet}
        smallBags={smallBags}
        reopened={[...(state.points.get(id)?.reasons.values() ?? [])].map(({ reason }) => reason)}
        onReopen={closed ? () => setReopening(true) : undefined}
        onSign={worksWithVote(office.member) === 'none' ? undefined : ({ key }) => setSigning(key)}
        form={
          plan.kind === 'ballot-point' && (
            <Card title={t`Stängningsformuläret`}>
              <ClosingPrintView paper={paper} />
            </Card>
          )
        }
      />
      {item && <SignLoss item={item} onClose={() => setSigning(undefined)} />}
      {reopening && <ReopenDialog event={id} name={plan.name} onClose={() => setReopening(false)} />}
    </>
  );
}

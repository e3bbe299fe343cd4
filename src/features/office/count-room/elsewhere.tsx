import { t } from '@lingui/core/macro';
import { Play, ScreenShare } from 'lucide-preact';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { listOf, openedOf } from '../../../domain/outcome/count-standing.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Icon } from '../../../ui/icon.tsx';
import css from './count-room.module.css';
import type { Phase } from './phases.ts';

/** Who counts: the author of its last step that was made of the votes themselves. */
export const whoCounts = (count: StartedCount): string =>
  (count.tallied ?? openedOf(count)?.[0] ?? listOf(count)?.[0] ?? count.started).author;

export type ElsewhereProps = {
  phase: Phase;
  /** Who counts. */
  name: string;
  /** Goes on with the count at this screen; for those who have all that is counted. */
  onHere: (() => void) | undefined;
};

/** A second person's screen while somebody else counts: that nothing is to be done here, and what to do if they cannot go on. */
export function Elsewhere({ phase, name, onHere }: ElsewhereProps) {
  const publishes = phase.phase === 'publish';
  return (
    <Card title={publishes ? t`${name} publicerar resultatet` : t`${name} räknar på sin skärm`}>
      <p class={css['ready']} data-tone="calm">
        <Icon shape={ScreenShare} />
        <span>{publishes ? t`Två personer har godkänt.` : t`Här behöver du inte göra något än.`}</span>
      </p>
      <p>
        {publishes
          ? t`Det görs från skärmen där rösterna räknades.`
          : t`Rösterna finns bara i minnet där. När räkningen är klar kommer kontrollsumman hit, så att du kan jämföra den och godkänna.`}
      </p>
      <Disclosure summary={t`Har den webbläsaren stängts?`}>
        <p>
          {onHere
            ? t`Då går det att räkna vidare här. Stegen görs om, med kontorsnyckeln och nyckeldelarna, och det blir samma lista och samma resultat.`
            : t`Då räknar en samordnare vidare, på den skärmen eller en annan. Det blir samma lista och samma resultat.`}
        </p>
        {onHere && (
          <div>
            <Button icon={Play} onClick={onHere}>
              {t`Räkna vidare här`}
            </Button>
          </div>
        )}
      </Disclosure>
    </Card>
  );
}

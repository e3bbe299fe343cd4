import { plural, t } from '@lingui/core/macro';
import { DoorOpen } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Facts } from '../shell/facts.tsx';
import { kindWords } from '../words/kind-words.ts';
import type { LateGroup } from './late-groups.ts';
import css from './quarantine.module.css';
import { QuarantineItem, type QuarantineItemProps } from './quarantine-item.tsx';

export type LateCardsProps = Omit<QuarantineItemProps, 'row' | 'place'> & {
  groups: readonly LateGroup[];
  nameOf: (author: string) => string;
  onReleaseAll: ((group: LateGroup) => void) | undefined;
};

/** What late tablets brought, each as one heap: sixty check-ins and a bag are one question, not sixty-one. */
export function LateCards(props: LateCardsProps) {
  const { groups, nameOf, onReleaseAll } = props;
  return groups.map((group) => (
    <Card
      key={group.author}
      title={nameOf(group.author)}
      note={plural(group.rows.length, {
        one: '# post kom när räkningen hade börjat.',
        other: '# poster kom när räkningen hade börjat.',
      })}
    >
      <LateFacts group={group} />
      {onReleaseAll && (
        <div>
          <Button icon={DoorOpen} onClick={() => onReleaseAll(group)}>
            {t`Släpp in allt från den här plattan`}
          </Button>
        </div>
      )}
      <Disclosure summary={t`Visa dem en och en`}>
        <div class={css['items']}>
          {group.rows.map((row, at) => (
            <QuarantineItem key={`${row.id}/${row.hash}`} row={row} place={at + 1} {...props} />
          ))}
        </div>
      </Disclosure>
    </Card>
  ));
}

/** What is in a heap, by kind. */
export function LateFacts({ group }: { group: LateGroup }) {
  return (
    <Facts
      columns
      facts={[...group.kinds].map(([kind, count]) => ({ label: kindWords(kind), value: number(count) }))}
    />
  );
}

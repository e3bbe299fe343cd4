import type { ComponentChildren } from 'preact';
import { Card } from '../../../ui/card.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import css from './door.module.css';

export type DoorProps = { title: string; lead?: ComponentChildren; children: ComponentChildren };

/** The frame of everything that is seen before one is signed in. */
export function Door({ title, lead, children }: DoorProps) {
  return (
    <Screen centred>
      <p class={css['brand']}>Torg</p>
      <Card>
        <PageHeader title={title} lead={lead} />
        {children}
      </Card>
    </Screen>
  );
}

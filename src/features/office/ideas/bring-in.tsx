import { t } from '@lingui/core/macro';
import { FileUp, Keyboard } from 'lucide-preact';
import { Menu } from '../../../ui/menu.tsx';
import { to } from '../place.ts';

/** Ways for ideas to come in that were not left on a tablet. */
export function BringIn() {
  return (
    <Menu
      kind="secondary"
      label={t`Lägg till idéer`}
      items={[
        { key: 'type', icon: Keyboard, label: t`Skriv in pappersblanketter`, href: to.typeIdeas },
        { key: 'import', icon: FileUp, label: t`Läs in en CSV-fil`, href: to.importIdeas },
      ]}
    />
  );
}

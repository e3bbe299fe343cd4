import { t } from '@lingui/core/macro';
import type { CoverWords } from '../../../../ui/photo/cover-editor.tsx';

/** What the editor of covers says. */
export const coverWords = (): CoverWords => ({
  picture: t`Bilden som du täcker`,
  help: t`Dra över bilden för att täcka. Med tangentbordet: lägg till en ruta, flytta den med piltangenterna, ändra storleken med skift och pil, ta bort den med Delete.`,
  add: t`Lägg till en ruta`,
  list: t`Rutor`,
  name: (number) => t`Ruta ${number}`,
  place: (number, { left, top, width, height }) =>
    t`Ruta ${number}: ${left} % från vänster, ${top} % uppifrån, ${width} % bred, ${height} % hög`,
  remove: (number) => t`Ta bort ruta ${number}`,
});

import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

const catalogue = (name: string, ...include: string[]) => ({
  path: `src/i18n/locales/{locale}/${name}`,
  include: include.map((room) => `src/${room}`),
});

export default defineConfig({
  sourceLocale: 'sv',
  locales: ['sv', 'en', 'ar'],
  orderBy: 'message',
  // Line numbers would make every change of code a change of all catalogues.
  format: formatter({ lineNumbers: false }),
  catalogs: [
    catalogue('kiosk', 'features/kiosk'),
    catalogue('field', 'features/field'),
    catalogue('office', 'features/office'),
    catalogue('app', 'app', 'i18n'),
  ],
});

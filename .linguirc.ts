import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

const catalogue = (name: string, ...include: string[]) => ({
  path: `src/i18n/locales/{locale}/${name}`,
  include: include.map((room) => `src/${room}`),
});

/** Rooms of the field face that are loaded when they are first entered, words and all. */
const FIELD_MORE = ['idea', 'kept', 'sync', 'close', 'paper-batch', 'settings'].map(
  (room) => `features/field/${room}`,
);

export default defineConfig({
  sourceLocale: 'sv',
  locales: ['sv', 'en', 'ar'],
  orderBy: 'message',
  // Line numbers would make every change of code a change of all catalogues.
  format: formatter({ lineNumbers: false }),
  catalogs: [
    catalogue('kiosk', 'features/kiosk'),
    { ...catalogue('field', 'features/field'), exclude: FIELD_MORE.map((room) => `src/${room}/**`) },
    catalogue('field-more', ...FIELD_MORE),
    catalogue('office', 'features/office'),
    catalogue('app', 'app', 'i18n'),
  ],
});

import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

const catalogue = (name: string, ...include: string[]) => ({
  path: `src/i18n/locales/{locale}/${name}`,
  include: include.map((room) => `src/${room}`),
});

/** Rooms of the field face that are loaded when they are first entered, words and all. */
const FIELD_MORE = [
  'idea',
  'kept',
  'sync',
  'close',
  'paper-batch',
  'settings',
  'pin',
  'check-in',
  'home/news',
  'home/point',
  'words/entry-words.ts',
].map((room) => `features/field/${room}`);

/** Rooms of the kiosk that not every resident enters: the vote, the code of a printed card, a photo. */
const KIOSK_MORE = ['ballot', 'card', 'photo'].map((room) => `features/kiosk/${room}`);

/** What those who take part are asked about themselves, where a round asks. */
const ASKS = 'features/kiosk/asks';
const ASKED = 'i18n/asked-words.ts';

/** How to be reached, which a tablet of a round that does not ask never loads. */
const CONTACT = 'features/kiosk/contact';

/** What residents read on paper: said in the language of the sheet, whatever the page speaks. */
const SHEETS = 'features/office/print/words';

/** Words of two faces, of which neither needs them at once. */
const SHARED = 'i18n/quarantine-words.ts';

/** Why a file is no photo: said wherever one is taken or chosen. */
const PHOTO_FAULTS = 'i18n/photo-words.ts';

/** Why a proposal won or did not: said in the counting room as on the public page. */
const OUTCOME = 'i18n/outcome-words.ts';

export default defineConfig({
  sourceLocale: 'sv',
  locales: ['sv', 'en', 'ar'],
  orderBy: 'message',
  // Line numbers would make every change of code a change of all catalogues.
  format: formatter({ lineNumbers: false }),
  catalogs: [
    {
      ...catalogue('kiosk', 'features/kiosk'),
      exclude: [...KIOSK_MORE, ASKS, CONTACT].map((room) => `src/${room}/**`),
    },
    catalogue('kiosk-more', ...KIOSK_MORE, PHOTO_FAULTS),
    catalogue('kiosk-asks', ASKS, ASKED),
    catalogue('kiosk-contact', CONTACT),
    {
      ...catalogue('field', 'features/field'),
      exclude: FIELD_MORE.map((room) => (room.endsWith('.ts') ? `src/${room}` : `src/${room}/**`)),
    },
    catalogue('field-more', ...FIELD_MORE, SHARED, PHOTO_FAULTS),
    {
      ...catalogue('office', 'features/office', SHARED, OUTCOME, ASKED, PHOTO_FAULTS),
      exclude: [`src/${SHEETS}/**`],
    },
    catalogue('print', SHEETS),
    {
      ...catalogue('app', 'app', 'i18n'),
      exclude: [SHARED, OUTCOME, ASKED, PHOTO_FAULTS].map((file) => `src/${file}`),
    },
    catalogue('public', 'features/public', OUTCOME),
  ],
});

import { t } from '@lingui/core/macro';

/** Why a check-in is undone, as the office will read it. */
export const undoReasons = (): readonly string[] => [
  t`Fel röstsedel`,
  t`Avprickad av misstag`,
  t`Avprickad två gånger`,
];

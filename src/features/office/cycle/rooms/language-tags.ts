/** Languages that rounds in Sweden meet residents in: the kiosk's own first, then the minorities', then others. */
export const LANGUAGE_TAGS = [
  'sv',
  'en',
  'ar',
  'fi',
  'fit',
  'se',
  'rom',
  'yi',
  'so',
  'fa',
  'uk',
  'pl',
  'ti',
  'fr',
] as const;

/** The most characters of a name that somebody signs with. */
export const SIGNED_NAME_MAX = 120;

/** Whether two typed names mean one person: case, accents composed or not, and stray spaces do not make another. */
export const samePerson = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('sv');

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The words of a text, in lower case and one form of each letter: what is searched and compared. */
export const wordsOf = (text: string): readonly string[] =>
  text.normalize('NFC').toLocaleLowerCase('sv').match(WORD) ?? [];

/** A word as somebody types it without dots, rings and accents: `gångväg` is `gangvag`. */
export const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a');

/** Whether a word has signs that only match exactly: house numbers and dates have no endings and are not guessed at. */
export const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

/**
 * Swedish and English words that say how, not what: two ideas are not alike because both want something. Longer lists
 * than this are not needed: what everybody writes weighs little anyway.
 */
const SAY_LITTLE: ReadonlySet<string> = new Set(
  (
    'och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin ' +
    'nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än ' +
    'dig kan sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt ' +
    'ni bli blev oss din dessa några deras blir mina samma vilken er sådan vår dess inom mellan sådant varför varje vem ' +
    'vill skulle gärna mer fler också bra vore finns behöver behövs borde ska fram bara in ' +
    'the a an and or of to in on at for with is are be we it that this they you there would could should so more'
  ).split(' '),
);

export const saysLittle = (word: string): boolean => SAY_LITTLE.has(word);

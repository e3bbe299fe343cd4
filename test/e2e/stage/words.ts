import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../src/cli/build.ts';

/** A word of the app as the screen has it, by the Swedish that stands in the source. */
export type Say = (swedish: string) => string;

const text = (quoted: string): string =>
  quoted
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('"'))
    .map((line) => String(JSON.parse(line)))
    .join('');

/** The files that hold a face's words: its own, and those of rooms that it loads later (`field-more`). */
function catalogues(language: string, face: string): readonly string[] {
  const folder = join(ROOT, 'src/i18n/locales', language);
  return readdirSync(folder)
    .filter((name) => name === `${face}.po` || name.startsWith(`${face}-`))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Reads the catalogues of one language: what the kiosk, the tablet's other face and the office say in it. */
export function speaking(language: string, faces: readonly ('app' | 'kiosk' | 'field' | 'office')[]): Say {
  if (language === 'sv') return (swedish) => swedish;
  const known = new Map<string, string>();
  for (const face of faces) {
    for (const block of catalogues(language, face).flatMap((file) => file.split(/\n\s*\n/))) {
      const found = /^msgid ([\s\S]*?)^msgstr ([\s\S]*)$/m.exec(block);
      if (found) known.set(text(found[1] ?? ''), text(found[2] ?? ''));
    }
  }
  return (swedish) => {
    const said = known.get(swedish);
    if (said === undefined || said === '') throw new Error(`No ${language} word for “${swedish}”`);
    return said;
  };
}

import { type Wording, wordsIn } from '../proposal/wording.ts';
import type { Rendering } from './translation.ts';

/** Words in several languages, of which some were translated: by whom, from which language, and what stood there. */
export type Told = readonly {
  readonly language: string;
  readonly text: string;
  readonly translated?: { readonly by: string; readonly from: string; readonly source: string };
}[];

/**
 * Words as they are told to residents: with the translations that there are of them, and those who made them named. A
 * translation is of a text, not of a place: it holds as long as exactly that text is the original. One whose original has
 * changed is left out, so that nobody reads what is not said any more; but for the last words there are.
 */
export function toldOf(wording: Wording, renderings: readonly Rendering[]): Told {
  const about = renderings.filter(({ from, language }) => from !== language);
  const said = wording.flatMap(({ language, text }): Told => {
    const made = about.find((each) => each.language === language && each.text === text);
    if (!made) return [{ language, text }];
    return wordsIn(wording, made.from) === made.source ? [credited(made)] : [];
  });
  const added = about.filter(
    ({ language, from, source }) =>
      wordsIn(wording, language) === undefined && wordsIn(wording, from) === source,
  );
  const first = new Map(added.map((rendering) => [rendering.language, rendering]));
  const told = [...said, ...[...first.values()].map(credited)];
  return told.length > 0 ? told : wording;
}

const credited = ({ language, text, by, from, source }: Rendering): Told[number] => ({
  language,
  text,
  translated: { by, from, source },
});

/** Texts that belong together as one, in every language that all of them are told in; undefined where there are none. */
export function joined(parts: readonly Told[]): Told | undefined {
  const [first, ...rest] = parts;
  if (!first) return undefined;
  return first.flatMap((each): Told => {
    const others = rest.map((told) => told.find(({ language }) => language === each.language));
    if (!others.every((other) => other !== undefined)) return [];
    const all = [each, ...others];
    const made = all.flatMap(({ translated }) => translated ?? []);
    const [one] = made;
    return [
      {
        language: each.language,
        text: all.map(({ text }) => text).join('\n'),
        ...(one && {
          translated: {
            by: [...new Set(made.map(({ by }) => by))].join(', '),
            from: one.from,
            source: all.map(({ text, translated }) => translated?.source ?? text).join('\n'),
          },
        }),
      },
    ];
  });
}

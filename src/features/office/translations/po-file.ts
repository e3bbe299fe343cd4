import { t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import type { FileContent, ReadFile } from './file-row.ts';
import { withPlainEnds } from './file-row.ts';
import { whereWords } from './translation-words.ts';

/** The library is read when the first file is written or read. */
const library = () => import('pofile-ts');

/** A PO file (GNU gettext) of texts with what there is of their translation; what needs a look is marked `fuzzy`. */
export async function poFile(content: FileContent): Promise<string> {
  const { createItem, stringifyPo } = await library();
  const { cycle, language, by, now, rows } = content;
  return stringifyPo(
    {
      headers: {
        'Project-Id-Version': plain(`${cycle.name} ${cycle.round.number}`),
        'PO-Revision-Date': `${now.slice(0, 16).replace('T', ' ')}+0000`,
        'Last-Translator': plain(by),
        Language: language,
        'MIME-Version': '1.0',
        'Content-Type': 'text/plain; charset=UTF-8',
        'Content-Transfer-Encoding': '8bit',
        'X-Torg-Process': content.process,
        'X-Torg-Cycle': cycle.id,
      },
      items: rows.map(({ unit, state }) => {
        const most = number(unit.most);
        const of = plain(unit.of ?? '');
        const from = unit.language;
        return {
          ...createItem(),
          msgctxt: unit.id,
          msgid: unit.text,
          msgstr: [state.text],
          extractedComments: [
            whereWords(unit),
            ...(of === '' ? [] : [t`Hör till: ${of}`]),
            t`Originalets språk: ${from}. Högst ${most} tecken.`,
          ],
          flags: { fuzzy: state.is === 'old' || state.is === 'disputed' },
        };
      }),
    },
    { foldLength: 0, compactMultiline: false },
  );
}

/** Reads a PO file; undefined for a text that is none. What is obsolete in it, or what used to be said, is left out. */
export async function readPo(text: string): Promise<ReadFile | undefined> {
  const { parsePo } = await library();
  const lines = withPlainEnds(text)
    .split('\n')
    .filter((line) => !/^\s*#[~|]/.test(line));
  const { headers, items } = parsePo(lines.join('\n'));
  if (items.length === 0) return undefined;
  return {
    language: (headers.Language ?? '').replace('_', '-'),
    cycle: headers['X-Torg-Cycle'] ?? '',
    by: (headers['Last-Translator'] ?? '').replace(/<[^>]*>/, '').trim(),
    rows: items.map(({ msgctxt, msgid, msgstr, flags }, at) => ({
      at: at + 1,
      id: msgctxt ?? '',
      source: withPlainEnds(msgid),
      text: withPlainEnds(msgstr[0] ?? ''),
      fuzzy: flags['fuzzy'] === true,
    })),
  };
}

/** A value that stands on one line of the file, where its format knows no escapes. */
const plain = (text: string): string => text.replaceAll(/["\\\s]+/g, ' ').trim();

import { t } from '@lingui/core/macro';
import { textsOf } from '../../../domain/translation/texts-of-round.ts';
import type { TextUnit } from '../../../domain/translation/text-unit.ts';
import { translateTexts, type Wanted } from '../../../domain/translation/translation-decisions.ts';
import { unitState } from '../../../domain/translation/unit-state.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { saveFailure } from '../words/save-words.ts';
import { translateRefusalWords } from './translation-words.ts';

/** Saves a translation, of a language and by a name; resolves to why it was not saved. */
export type Translate = (language: string, by: string, wanted: Wanted) => Promise<string | undefined>;

/** Puts one text into a language, with the way to undo it. */
export function useTranslate(): Translate {
  const { office } = useOffice();
  const cycle = useCycle();
  const { log } = office;
  const save = async (language: string, by: string, wanted: Wanted): Promise<string | undefined> => {
    const command = { cycle, language, by, texts: [wanted] };
    const decided = translateTexts(command, log.state(), log.env());
    if (!decided.ok) return translateRefusalWords(decided.refusal);
    const saved = await log.append(decided.value);
    return saved.ok ? undefined : saveFailure(saved.refusal.code);
  };
  /** What stood before is written again, after what stands now. */
  const undo = async (language: string, by: string, unit: TextUnit, before: string): Promise<void> => {
    const now = textsOf(cycle, log.state()).get(unit.id) ?? unit;
    const { after } = unitState(now, language, log.state());
    const why = await save(language, by, { unit: now, text: before, after });
    showToast(why === undefined ? { kind: 'done', text: t`Tillbakataget` } : { kind: 'problem', text: why });
  };
  return async (language, by, wanted) => {
    const { unit } = wanted;
    const before = unitState(unit, language, log.state());
    const why = await save(language, by, wanted);
    if (why !== undefined) return why;
    const text = wanted.text.trim() === '' ? t`Översättningen är borttagen` : t`Översättningen är sparad`;
    // One of two that stood against each other cannot be brought back by writing: both stay to be read.
    const again =
      before.is === 'disputed' || before.text === wanted.text.trim()
        ? {}
        : {
            action: {
              label: t`Ångra`,
              onClick: () => void undo(language, before.by ?? by, unit, before.text),
            },
          };
    showToast({ kind: 'done', text, ...again });
    return undefined;
  };
}

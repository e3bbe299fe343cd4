import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { type AskedQuestion, OTHER_LANGUAGE } from '../../../domain/meeting/asked.ts';
import type { GroupReach, QuestionReach } from '../../../domain/reach/groups.ts';
import { groupWords } from '../../../i18n/asked-words.ts';
import { capitalise } from '../../../i18n/capitalise.ts';
import { languageName } from '../../../i18n/languages.ts';

/** A question by what it divides people into. */
export function questionName(question: AskedQuestion): string {
  switch (question) {
    case 'age-group':
      return t`Ålder`;
    case 'gender':
      return t`Kön`;
    case 'language':
      return t`Språk som talas hemma`;
  }
}

export function groupName({ question }: Pick<QuestionReach, 'question'>, { group }: GroupReach): string {
  if (question !== 'language') return groupWords(group);
  return group === OTHER_LANGUAGE ? t`Ett annat språk` : capitalise(languageName(group, i18n.locale));
}

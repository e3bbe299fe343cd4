import { t } from '@lingui/core/macro';
import { locale } from '../../../i18n/format.ts';
import { directionOf, languageName } from '../../../i18n/languages.ts';
import { hasVoice } from '../../../i18n/voice.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type PaperChoice, type PrintedRound, spokenIn } from './ballot-plan.ts';
import css from './print.module.css';

/** What is to be printed. `voters` as it was typed; undefined while nobody has. */
export type BallotChoice = {
  readonly style: string;
  readonly language: string;
  readonly paper: PaperChoice;
  readonly large: boolean;
  readonly voters: string | undefined;
};

export type BallotChoicesProps = {
  round: PrintedRound;
  choice: BallotChoice;
  onChange: (change: Partial<BallotChoice>) => void;
};

/** Which sheets, in which language, on what paper, for how many. */
export function BallotChoices({ round, choice, onChange }: BallotChoicesProps) {
  const spoken = spokenIn(round);
  const mute = round.languages.filter((tag) => !hasVoice(tag)).map((tag) => languageName(tag, locale()));
  const styles = round.styles.filter(({ questions }) => questions.length > 0);
  return (
    <div class={css['choices']}>
      {styles.length > 1 && (
        <Select
          label={t`Röstsedelsvariant`}
          value={choice.style}
          onChange={(style) => onChange({ style, voters: undefined })}
          options={styles.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {spoken.length > 1 && (
        <ChoiceList
          label={t`Sedelns språk`}
          layout="grid"
          value={choice.language}
          onChange={(language) => onChange({ language })}
          options={spoken.map((tag) => ({
            value: tag,
            label: languageName(tag, tag),
            lang: tag,
            dir: directionOf(tag),
          }))}
        />
      )}
      {mute.length > 0 && (
        <Notice kind="info" title={t`Sedeln finns inte på alla omgångens språk`}>
          {t`Saknas: ${mute.join(', ')}. Förslagen står på sedeln så som de är skrivna i omgången. Lägg en översättning av hur man röstar bredvid sedlarna.`}
        </Notice>
      )}
      <ChoiceList
        label={t`Papper`}
        value={choice.paper}
        onChange={(paper) => onChange({ paper: asPaper(paper) })}
        options={[
          { value: 'a4', label: t`A4` },
          { value: 'a5', label: t`A5`, hint: t`Om skrivaren har A5-papper` },
          { value: 'a5-pair', label: t`A5, två på ett A4`, hint: t`Klipps isär på mitten` },
        ]}
      />
      <Checkbox
        label={t`Stor stil`}
        hint={t`Ingen text under 18 punkter. Ha några på varje röstställe. De ryms bäst på A4.`}
        checked={choice.large}
        onChange={(large) => onChange({ large })}
      />
      <TextInput
        label={t`Hur många väntas rösta på papper?`}
        hint={t`Då räknar vi ut hur många sedlar som behövs.`}
        inputMode="numeric"
        size={6}
        value={choice.voters ?? ''}
        error={
          /^\d{0,6}$/.test((choice.voters ?? '').trim())
            ? undefined
            : t`Skriv ett antal med siffror, till exempel 200.`
        }
        onInput={(voters) => onChange({ voters })}
      />
    </div>
  );
}

const asPaper = (value: string): PaperChoice => (value === 'a5' || value === 'a5-pair' ? value : 'a4');

import { t } from '@lingui/core/macro';
import { type AskedQuestion, OTHER_LANGUAGE } from '../../../domain/meeting/asked.ts';
import { groupWords } from '../../../i18n/asked-words.ts';
import { capitalise } from '../../../i18n/capitalise.ts';
import { directionOf, languageName } from '../../../i18n/languages.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { StepProgress } from '../../../ui/step-progress.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { KioskLanguages } from '../kiosk-languages.tsx';
import type { Speech } from '../speech.ts';
import css from './asks.module.css';

export type AsksScreenProps = {
  question: AskedQuestion;
  groups: readonly string[];
  /** What was tapped before, by one who came back. */
  chosen: string | undefined;
  current: number;
  total: number;
  speech: Speech;
  /** The answers could not be kept. */
  failed: boolean;
  onAgain: () => void;
  onGiveUp: () => void;
  /** Undefined passes the question over. */
  onAnswer: (group: string | undefined) => void;
  onBack: () => void;
};

/** One question about oneself, with as good a way past it as any of its answers. */
export function AsksScreen(props: AsksScreenProps) {
  const { question, groups, current, total, onAnswer } = props;
  return (
    <Screen
      width="wide"
      top={
        <TopBar
          back={{ label: t`Tillbaka`, onClick: props.onBack }}
          end={<KioskLanguages speech={props.speech} layout="menu" />}
        >
          <StepProgress current={current} total={total} text={t`${current} av ${total}`} label={t`Fråga`} />
        </TopBar>
      }
      actions={
        <ActionBar>
          {props.failed ? (
            <Button kind="primary" size="large" wide onClick={props.onGiveUp}>
              {t`Klar`}
            </Button>
          ) : (
            <Button size="large" wide onClick={() => onAnswer(undefined)}>
              {t`Hoppa över`}
            </Button>
          )}
        </ActionBar>
      }
    >
      <div class={css['asks']}>
        <PageHeader
          size="large"
          title={titleOf(question)}
          lead={t`Det är frivilligt, och hjälper oss att se vilka vi når. Svaren räknas ihop med andras. De sparas inte ihop med din idé.`}
        />
        {props.failed && (
          <Notice
            kind="problem"
            live="now"
            title={t`Svaren gick inte att spara`}
            actions={<Button onClick={props.onAgain}>{t`Försök igen`}</Button>}
          >
            {t`Din idé är sparad ändå.`}
          </Notice>
        )}
        <fieldset class={css['groups']} aria-label={titleOf(question)}>
          {groups.map((group) => (
            <Button
              key={group}
              size="large"
              wide
              pressed={group === props.chosen}
              onClick={() => onAnswer(group)}
            >
              <Group question={question} group={group} />
            </Button>
          ))}
        </fieldset>
      </div>
    </Screen>
  );
}

function titleOf(question: AskedQuestion): string {
  switch (question) {
    case 'age-group':
      return t`Hur gammal är du?`;
    case 'gender':
      return t`Vilket kön har du?`;
    case 'language':
      return t`Vilket språk pratar du mest hemma?`;
  }
}

/** A language is written in itself, so that whoever speaks it finds it. */
function Group({ question, group }: { question: AskedQuestion; group: string }) {
  if (question !== 'language') return <>{groupWords(group)}</>;
  if (group === OTHER_LANGUAGE) return <>{t`Ett annat språk`}</>;
  return (
    <bdi lang={group} dir={directionOf(group)}>
      {capitalise(languageName(group, group))}
    </bdi>
  );
}

import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StepProgress } from '../../ui/step-progress.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { KioskLanguages } from './kiosk-languages.tsx';
import css from './question-screen.module.css';
import type { Speech } from './speech.ts';
import type { Question } from './walk.ts';

/** What every question is handed. */
export type QuestionFrame = {
  readonly questions: readonly Question[];
  readonly speech: Speech;
  readonly onBack: () => void;
  /** Class mode: gives the tablet to the next pupil, whatever has been written. */
  readonly onNextPupil: (() => void) | undefined;
};

export type QuestionScreenProps = {
  frame: QuestionFrame;
  question: Question;
  title: string;
  lead?: ComponentChildren;
  /** The main action: "Fortsätt", "Spara idén". */
  next: string;
  onNext: () => void;
  busy?: boolean;
  children: ComponentChildren;
};

/** One question: the way back, how far one has come, the language, and one thing to do at the bottom. */
export function QuestionScreen({
  frame,
  question,
  title,
  lead,
  next,
  onNext,
  busy,
  children,
}: QuestionScreenProps) {
  const form = useId();
  const current = frame.questions.indexOf(question) + 1;
  const total = frame.questions.length;
  return (
    <Screen
      width="wide"
      top={
        <TopBar
          back={{ label: t`Tillbaka`, onClick: frame.onBack }}
          end={<KioskLanguages speech={frame.speech} layout="menu" />}
        >
          <StepProgress current={current} total={total} text={t`${current} av ${total}`} label={t`Fråga`} />
        </TopBar>
      }
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide type="submit" form={form} busy={busy}>
            {next}
          </Button>
          {frame.onNextPupil && (
            <Button kind="quiet" wide onClick={frame.onNextPupil}>
              {t`Nästa elev`}
            </Button>
          )}
        </ActionBar>
      }
    >
      <div class={css['question']}>
        <PageHeader size="large" title={title} lead={lead} />
        <form
          id={form}
          class={css['form']}
          noValidate
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) onNext();
            showFault(event.currentTarget);
          }}
        >
          {children}
        </form>
      </div>
    </Screen>
  );
}

/** After a refusal the focus goes to what needs a change, once it says so. */
function showFault(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

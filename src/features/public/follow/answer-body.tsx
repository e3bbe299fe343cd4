import { t } from '@lingui/core/macro';
import { printCode } from '../../../domain/log/receipt-code.ts';
import type { PublicVersion } from '../../../domain/ideas/publication.ts';
import type { AnswerStep, VersionTranslation } from '../../../domain/proposal/answer.ts';
import { followPath, resultPath } from '../../../wire/public-paths.ts';
import page from '../page.module.css';
import prose from '../prose.module.css';
import { Written } from '../written.tsx';
import css from './follow.module.css';
import type { FollowRequest, RoundAnswer } from './request.ts';
import { Original, Said, SaidOriginal } from './said.tsx';
import { Steps } from './steps.tsx';
import { standingWords } from './step-words.ts';

/** What became of the idea, or of each of the few that happen to have one code. */
export function AnswerBody({ answers, code, language }: Extract<FollowRequest, { as: 'answer' }>) {
  const several = answers.length > 1;
  return (
    <>
      {several && (
        <p>{t`Flera idéer har fått den här koden. Din är den som lämnades den dag då du var där.`}</p>
      )}
      {answers.map((each, at) => (
        <OneAnswer key={at} {...each} code={code} language={language} />
      ))}
      <section class={css['notes']}>
        <h2>{t`Bra att veta`}</h2>
        <p>{t`Den som har koden ser den här sidan. Här står inte vem du är, och texten som du skrev visas bara om den är publicerad för alla.`}</p>
        <p>
          <a href={followPath(language)}>{t`Följ en annan idé`}</a>
        </p>
      </section>
    </>
  );
}

type OneAnswerProps = RoundAnswer & { code: string; language: string };

function OneAnswer({ answer, cycle, result, code, language }: OneAnswerProps) {
  const { version, steps, stands } = answer;
  const standing = standingWords(stands);
  const languages = cycle?.languages ?? [];
  const translated =
    version?.language === language
      ? undefined
      : answer.translations.find((each) => each.language === language);
  return (
    <article class={css['answer']}>
      <header class={page['hero']}>
        <p class={page['round']}>
          {t`Din idé`}{' '}
          <bdi class={css['given']} dir="ltr">
            {printCode(code)}
          </bdi>
        </p>
        <h1>{standing.title}</h1>
        {standing.said !== undefined && (
          <>
            <p class={css['said']}>
              <Said told={standing.said} languages={languages} />
            </p>
            <SaidOriginal told={standing.said} languages={languages} />
          </>
        )}
        {standing.next !== undefined && <p class={page['lead']}>{standing.next}</p>}
      </header>
      {version && <Version version={version} translated={translated} />}
      <section class={prose['section']}>
        <h2>{t`Det här har hänt`}</h2>
        <Steps
          steps={steps}
          stands={stands}
          timeZone={cycle?.timeZone ?? 'Europe/Stockholm'}
          languages={languages}
        />
      </section>
      {cycle && result && (
        <p>
          <a
            href={resultPath(cycle.id, language) + optionAnchor(steps)}
          >{t`Se resultatet av omröstningen`}</a>
        </p>
      )}
    </article>
  );
}

type VersionProps = {
  version: PublicVersion;
  /** The same in the language of the page, where somebody has put it there. */
  translated: VersionTranslation | undefined;
};

/** The idea as everybody may read it. */
function Version({ version, translated }: VersionProps) {
  const shown = translated ?? version;
  const { title, text } = version;
  return (
    <section class={css['version']}>
      <h2>
        <Written lang={shown.language}>{shown.title}</Written>
      </h2>
      {shown.text !== '' && (
        <p class={css['text']}>
          <Written lang={shown.language}>{shown.text}</Written>
        </p>
      )}
      {translated && (
        <Original
          by={translated.by}
          language={version.language}
          text={text === '' ? title : `${title}\n\n${text}`}
        />
      )}
    </section>
  );
}

/** Where the proposal stands on the page of the result. */
function optionAnchor(steps: readonly AnswerStep[]): string {
  const counted = steps.findLast((step) => step.what === 'counted');
  return counted ? `#${counted.contest}-${counted.option}` : '';
}

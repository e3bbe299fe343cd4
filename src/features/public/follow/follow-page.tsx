import { t } from '@lingui/core/macro';
import { renderToString } from 'preact-render-to-string';
import { LANGUAGES } from '../../../i18n/languages.ts';
import { FOLLOW_SCRIPT, followPath } from '../../../wire/public-paths.ts';
import { documentOf, pageStyle, sharedAs } from '../document.tsx';
import { PageFrame } from '../page-frame.tsx';
import { inLanguage } from '../speak-page.ts';
import { AnswerBody } from './answer-body.tsx';
import { QuestionBody } from './question-body.tsx';
import type { FollowRequest, PaintFollow } from './request.ts';

/** The page that asks for a receipt code, and the one that answers. An answer is nobody's to share: it has no address. */
export const paintFollow: PaintFollow = (request) =>
  inLanguage(request.language, (language) => {
    const languages = LANGUAGES.map(({ tag }) => tag);
    const asked = request.as === 'answer';
    const cycle = asked ? request.answers[0]?.cycle : undefined;
    return documentOf(
      {
        language,
        title: t`Följ din idé`,
        description: t`Med koden på kvittot ser du vad som har hänt med din idé.`,
        ...sharedAs(asked ? null : request.address, { tag: language.tag, languages, own: followPath }),
        style: pageStyle(request.style),
        script: FOLLOW_SCRIPT,
      },
      renderToString(
        <PageFrame
          owner={cycle?.municipality ?? ''}
          lang={cycle?.languages[0] ?? 'sv'}
          ids=""
          follow={null}
          languages={languages.map((tag) => ({
            tag,
            href: followPath(tag),
            current: tag === language.tag,
          }))}
          again={asked ? { action: followPath(language.tag), code: request.code } : undefined}
        >
          <Body {...request} language={language.tag} />
        </PageFrame>,
      ),
    );
  });

const Body = (request: FollowRequest) =>
  request.as === 'answer' ? <AnswerBody {...request} /> : <QuestionBody {...request} />;

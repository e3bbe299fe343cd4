import { t } from '@lingui/core/macro';
import { printCode } from '../../../domain/log/receipt-code.ts';
import button from '../../../ui/button.module.css';
import { classes } from '../../../ui/classes.ts';
import { followPath } from '../../../wire/public-paths.ts';
import page from '../page.module.css';
import css from './follow.module.css';
import { WhyNoAnswer } from './why-no-answer.tsx';
import type { FollowRequest } from './request.ts';

/** A code that is all there is shown as the receipt prints it; anything else as it was written. */
const CODE_LENGTH = 8;

/** Asks for the code on a receipt. */
export function QuestionBody({ code, language, why }: Extract<FollowRequest, { as: 'question' }>) {
  return (
    <>
      <header class={page['hero']}>
        <h1>{t`Följ din idé`}</h1>
        <p
          class={page['lead']}
        >{t`Du fick en kvittokod när du lämnade din idé. Skriv den här, så ser du vad som har hänt.`}</p>
      </header>
      {why !== undefined && <WhyNoAnswer why={why} code={code} />}
      <form class={css['question']} method="post" action={followPath(language)} autocomplete="off">
        <label class={css['label']} for="kod">
          {t`Din kvittokod`}
        </label>
        <p
          class={css['hint']}
          id="kod-tips"
        >{t`Åtta tecken. Stora eller små bokstäver, med eller utan streck.`}</p>
        <input
          class={css['code']}
          id="kod"
          name="code"
          type="text"
          dir="ltr"
          value={code.length === CODE_LENGTH ? printCode(code) : code}
          required
          size={11}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby={classes('kod-tips', why !== undefined && 'svar')}
          aria-invalid={why === 'malformed' ? 'true' : undefined}
        />
        <button
          class={classes(button['button'], button['primary'], button['large'], css['ask'])}
          type="submit"
        >
          {t`Visa vad som har hänt`}
        </button>
      </form>
      <section class={css['notes']}>
        <h2>{t`Bra att veta`}</h2>
        <p>{t`Koden står på ditt kvittokort, eller på skärmen som du fotograferade. Du behöver inget konto, och vi frågar inte vem du är.`}</p>
        <p>{t`Har du tappat koden? Då kan vi inte visa din idé här. Fråga den i kommunen som håller i medborgarbudgeten.`}</p>
      </section>
    </>
  );
}

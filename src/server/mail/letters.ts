import { INVITATION_DAYS } from '../../domain/cycle/invitation.ts';
import { type LetterLanguage, NEW_PASSWORD_MINUTES } from '../../wire/mail.ts';

/** A letter with its two faces: plain text for every reader, and the same as a simple page. */
export type Letter = { readonly subject: string; readonly text: string; readonly html: string };

/** A heading, paragraphs, and the one link that the letter is about. */
type Words = {
  readonly subject: string;
  readonly before: readonly string[];
  readonly act: string;
  readonly after: readonly string[];
};

/** Somebody is invited. It names nobody but whoever invites: a letter may go astray. */
export function invitationLetter(
  language: LetterLanguage,
  { by, link }: { readonly by: string; readonly link: string },
): Letter {
  return letter(
    language,
    link,
    {
      sv: {
        subject: 'Inbjudan till Torg',
        before: ['Hej!', `${by} bjuder in dig till Torg, där kommunens medborgarbudget sköts.`],
        act: 'Ta emot inbjudan',
        after: [
          `Länken gäller en gång, i ${INVITATION_DAYS} dagar. Den som har den kommer in, så skicka den inte vidare.`,
          'Väntade du inte det här brevet? Då behöver du inte göra något.',
        ],
      },
      en: {
        subject: 'Invitation to Torg',
        before: [
          'Hello,',
          `${by} invites you to Torg, where the municipality’s participatory budget is run.`,
        ],
        act: 'Take the invitation',
        after: [
          `The link works once, for ${INVITATION_DAYS} days. Whoever has it gets in, so do not pass it on.`,
          'Did you not expect this letter? Then you need do nothing.',
        ],
      },
    }[language],
  );
}

/** Somebody has forgotten their password, or somebody else says so. */
export function passwordLetter(language: LetterLanguage, { link }: { readonly link: string }): Letter {
  return letter(
    language,
    link,
    {
      sv: {
        subject: 'Nytt lösenord till Torg',
        before: ['Hej!', 'Någon, förmodligen du, har bett om ett nytt lösenord till Torg.'],
        act: 'Välj ett nytt lösenord',
        after: [
          `Länken gäller en gång, i ${NEW_PASSWORD_MINUTES} minuter.`,
          'Var det inte du? Då behöver du inte göra något: ditt lösenord är som förut.',
        ],
      },
      en: {
        subject: 'New password for Torg',
        before: ['Hello,', 'Somebody, probably you, has asked for a new password for Torg.'],
        act: 'Choose a new password',
        after: [
          `The link works once, for ${NEW_PASSWORD_MINUTES} minutes.`,
          'Was it not you? Then you need do nothing: your password is as before.',
        ],
      },
    }[language],
  );
}

function letter(language: LetterLanguage, link: string, { subject, before, act, after }: Words): Letter {
  const paragraphs = (lines: readonly string[]): string =>
    lines.map((line) => `<p>${safe(line)}</p>`).join('\n');
  return {
    subject,
    text: `${[...before, `${act}:\n${link}`, ...after].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${language}">
<body style="font-family: sans-serif; font-size: 17px; line-height: 1.5; color: #1d1b16; max-width: 36em">
${paragraphs(before)}
<p><a href="${safe(link)}" style="color: #0e5a73; font-weight: bold">${safe(act)}</a></p>
${paragraphs(after)}
<p style="color: #5b5548; font-size: 15px">${safe(link)}</p>
</body>
</html>
`,
  };
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A name is whatever somebody chose to be called. */
const safe = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

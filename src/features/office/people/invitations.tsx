import { t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import { INVITATION_DAYS } from '../../../domain/cycle/invitation.ts';
import {
  makeInvitation,
  type MemberRefusal,
  withdrawInvitation,
} from '../../../domain/cycle/member-decisions.ts';
import type { InvitationId } from '../../../domain/log/ids.ts';
import type { Role } from '../../../domain/log/kind.ts';
import { toBase64url } from '../../../sealing/base64url.ts';
import { sha256Hex } from '../../../sealing/hash.ts';
import type { Answer } from '../../../sync/requests.ts';
import type { LetterAnswer } from '../../../wire/mail.ts';
import { showToast } from '../../../ui/toast.tsx';
import { copyText } from '../copy-text.ts';
import { useOffice, useTimeZone } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { useWatched } from '../use-watched.ts';
import { authorName } from '../words/author-words.ts';
import { failureWords } from '../words/problem-words.ts';
import { letterLanguage } from '../words/letter-language.ts';
import { serialFailure } from '../words/serial-words.ts';
import { InviteCard, type MadeLink } from './invite-card.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { memberRefusalWords } from './refusal-words.ts';

const WATCH_EVERY = 15_000;
const DAY = 86_400_000;
/** Random bytes of a link: nobody guesses 256 bits. */
const TOKEN_BYTES = 32;

/** Inviting, and the links that lie open. For coordinators. */
export function Invitations({ mail }: { mail: boolean }) {
  const { office, state } = useOffice();
  const timeZone = useTimeZone();
  const open = useWatched(() => office.api.invitations(), WATCH_EVERY);
  const making = useSerial(office.sync);
  const withdrawing = useSerial(office.sync);
  const [made, setMade] = useState<MadeLink>();
  const [refusal, setRefusal] = useState<MemberRefusal>();
  const [leaving, setLeaving] = useState<string>();
  // Kept until the server has taken it: the same try sends the same link again.
  const tokenRef = useRef<string | undefined>(undefined);

  const invite = async (roles: readonly Role[]) => {
    const env = office.log.env();
    const token = tokenRef.current ?? toBase64url(env.random(TOKEN_BYTES));
    tokenRef.current = token;
    const decided = makeInvitation({ roles, digest: await sha256Hex(token) }, env);
    setRefusal(decided.ok ? undefined : decided.refusal);
    if (!decided.ok) return making.drop();
    if (!(await making.send(`invite ${roles.join(' ')}`, () => [decided.value]))) return;
    tokenRef.current = undefined;
    const expires = new Date(Date.parse(env.now) + INVITATION_DAYS * DAY).toISOString();
    setMade({ link: `${location.origin}/office/join#${token}`, token, expires });
    open.refresh();
  };

  const send = (token: string, email: string): Promise<Answer<LetterAnswer>> =>
    office.api.sendInvitation({ token, email, language: letterLanguage() });

  const withdraw = async (id: InvitationId) => {
    setLeaving(id);
    const done = await withdrawing.send(`withdraw ${id}`, () => [withdrawInvitation(id, office.log.env())]);
    if (done) showToast({ kind: 'done', text: t`Länken gäller inte längre.` });
    open.refresh();
  };

  return (
    <>
      <InviteCard
        made={made}
        timeZone={timeZone}
        busy={making.state.step === 'sending'}
        failure={
          refusal
            ? memberRefusalWords(refusal)
            : making.state.step === 'failed'
              ? serialFailure(making.state.why)
              : undefined
        }
        onInvite={(roles) => void invite(roles)}
        onCopy={copyText}
        onSend={mail ? send : undefined}
        onAnother={() => setMade(undefined)}
      />
      <OpenInvitations
        invitations={open.value?.invitations}
        failure={open.failure && failureWords(open.failure)}
        nameOf={(author) => authorName(state, author)}
        timeZone={timeZone}
        busy={withdrawing.state.step === 'sending' ? leaving : undefined}
        refusal={withdrawing.state.step === 'failed' ? serialFailure(withdrawing.state.why) : undefined}
        onWithdraw={({ id }) => void withdraw(id)}
        onRetry={open.refresh}
      />
    </>
  );
}

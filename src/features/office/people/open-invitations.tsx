import { t } from '@lingui/core/macro';
import { MailOpen } from 'lucide-preact';
import { dateTime } from '../../../i18n/format.ts';
import type { InvitationsAnswer } from '../../../wire/people.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { roleName } from '../words/model-words.ts';

type OpenInvitation = InvitationsAnswer['invitations'][number];

export type OpenInvitationsProps = {
  /** Undefined until the server has answered once. */
  invitations: readonly OpenInvitation[] | undefined;
  /** Why there is no newer answer. */
  failure: string | undefined;
  nameOf: (author: string) => string;
  timeZone: string;
  /** The id of the one that is being withdrawn. */
  busy: string | undefined;
  /** Why it could not be withdrawn. */
  refusal: string | undefined;
  onWithdraw: (invitation: OpenInvitation) => void;
  onRetry: () => void;
};

/** The links that somebody can still take, each with who made it. */
export function OpenInvitations(props: OpenInvitationsProps) {
  const { invitations, failure } = props;
  return (
    <Card
      title={t`Öppna inbjudningar`}
      note={t`Länkar som ingen har använt än. Har en länk kommit fel, ta tillbaka den.`}
    >
      {props.refusal && <Notice kind="problem" live="now" title={props.refusal} />}
      {invitations === undefined && failure === undefined && <LoadingState what={t`Frågar servern`} />}
      {invitations === undefined && failure !== undefined && (
        <FailedState
          title={t`Inbjudningarna kunde inte hämtas`}
          advice={failure}
          retry={{ label: t`Försök igen`, onClick: props.onRetry }}
        />
      )}
      {invitations?.length === 0 && <EmptyState icon={MailOpen} title={t`Inga länkar är öppna`} />}
      {invitations !== undefined && invitations.length > 0 && (
        <List look="plain" label={t`Öppna inbjudningar`}>
          {invitations.map((invitation) => (
            <ListRow
              key={invitation.id}
              dense
              title={invitation.roles.map(roleName).join(', ')}
              note={madeWords(props.nameOf(invitation.by), dateTime(invitation.expires, props.timeZone))}
              end={
                <Button
                  kind="quiet"
                  busy={props.busy === invitation.id}
                  onClick={() => props.onWithdraw(invitation)}
                >
                  {t`Ta tillbaka`}
                </Button>
              }
            />
          ))}
        </List>
      )}
    </Card>
  );
}

const madeWords = (name: string, until: string): string => t`Gjord av ${name}. Gäller till ${until}.`;

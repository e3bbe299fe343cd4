import { t } from '@lingui/core/macro';
import { CloudDownload, ShieldCheck } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { PresentMember } from '../../../domain/cycle/member.ts';
import { dateTime } from '../../../i18n/format.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { to } from '../place.ts';
import css from './restored.module.css';
import { roleName } from '../words/model-words.ts';

export type RestoredProps = {
  /** When the server was restored; null when nothing waits, undefined until it has answered once. */
  since: string | null | undefined;
  /** Why there is no newer answer. */
  failure: string | undefined;
  /** The table of tablets, in which one can be shut out. */
  tablets: ComponentChildren;
  members: readonly PresentMember[];
  /** The id of whoever looks. */
  self: string;
  timeZone: string;
  busy: boolean;
  /** Why the server did not take the confirmation. */
  refusal: string | undefined;
  onConfirm: () => void;
  onRetry: () => void;
};

/** What somebody must look through after a restore, and the one act that lets the tablets read again. */
export function RestoredView(props: RestoredProps) {
  const { since, failure } = props;
  if (since === undefined) {
    return (
      <>
        <PageHeader title={t`Efter återställningen`} />
        {failure === undefined ? (
          <LoadingState what={t`Frågar servern`} />
        ) : (
          <FailedState
            title={t`Servern svarade inte på om den är återställd`}
            advice={failure}
            retry={{ label: t`Försök igen`, onClick: props.onRetry }}
          />
        )}
      </>
    );
  }
  if (since === null) {
    return (
      <>
        <PageHeader title={t`Efter återställningen`} />
        <EmptyState
          icon={ShieldCheck}
          title={t`Inget väntar på att gås igenom`}
          action={<LinkButton href={to.tablets}>{t`Visa plattorna`}</LinkButton>}
        >
          {t`Plattorna skickar och hämtar som vanligt.`}
        </EmptyState>
      </>
    );
  }
  return <Waiting {...props} since={since} />;
}

function Waiting(props: RestoredProps & { since: string }) {
  const when = dateTime(props.since, props.timeZone);
  return (
    <>
      <PageHeader
        title={t`Efter återställningen`}
        lead={t`Servern återställdes ${when} från en säkerhetskopia. Det som hände efter kopian kan saknas, till exempel att en platta spärrades. Därför skickar plattorna som vanligt, men hämtar inget förrän du har gått igenom listan.`}
      />
      <section class={css['tablets']} aria-labelledby="tablets">
        <h2 id="tablets">{t`Plattor som är med`}</h2>
        <p class={css['note']}>
          {t`Är varje platta fortfarande er, och i rätta händer? Spärra den som inte är det. En platta som saknas tas med igen med en ny kod.`}
        </p>
        {props.tablets}
      </section>
      <Card
        title={t`De som loggar in på kontoret`}
        note={t`Saknas någon som kom med efter kopian? Bjud in dem igen under Personer. Är någon med som har tagits bort? Ta bort dem igen.`}
      >
        <List look="plain" label={t`De som loggar in på kontoret`}>
          {props.members.map((member) => (
            <ListRow
              key={member.id}
              dense
              title={member.name}
              note={member.roles.map(roleName).join(', ')}
              end={member.id === props.self && t`du`}
            />
          ))}
        </List>
      </Card>
      <Card title={t`Stämmer allt?`} note={t`Du kan spärra en platta när som helst, också efteråt.`}>
        {props.refusal && <Notice kind="problem" live="now" title={props.refusal} />}
        <div>
          <Button kind="primary" icon={CloudDownload} busy={props.busy} onClick={props.onConfirm}>
            {t`Låt plattorna hämta igen`}
          </Button>
        </div>
      </Card>
    </>
  );
}

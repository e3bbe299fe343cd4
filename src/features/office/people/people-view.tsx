import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { dateTime, number } from '../../../i18n/format.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ROLES } from '../../../domain/log/kind.ts';
import { RoleList } from './role-list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';

/** Somebody who was a member, and who removed them when. */
export type GoneMember = {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly by: string;
};

export type PeopleViewProps = {
  lead: string;
  /** Nothing has been fetched yet, and perhaps cannot be. */
  waiting: { readonly problem: string | undefined } | undefined;
  gone: readonly GoneMember[];
  nameOf: (author: string) => string;
  timeZone: string;
  /** For those who may invite. */
  invitations: ComponentChildren;
  /** The members. */
  children: ComponentChildren;
};

/** The people page: the members, who can be invited, and who was here before. */
export function PeopleView(props: PeopleViewProps) {
  const { waiting, gone } = props;
  const title = <PageHeader title={t`Personer`} lead={props.lead} />;
  if (waiting) {
    return (
      <>
        {title}
        {waiting.problem === undefined ? (
          <LoadingState what={t`Hämtar dem som är med`} />
        ) : (
          <Notice kind="warning" title={t`De som är med är inte hämtade än`}>
            {waiting.problem}
          </Notice>
        )}
      </>
    );
  }
  const count = number(gone.length);
  return (
    <>
      {title}
      {props.children}
      <Disclosure summary={t`Vad rollerna får göra`}>
        <RoleList roles={ROLES} label={t`Vad rollerna får göra`} />
      </Disclosure>
      {props.invitations}
      {gone.length > 0 && (
        <Disclosure summary={t`Inte med längre (${count})`}>
          <List look="plain" label={t`Inte med längre`}>
            {gone.map(({ id, name, at, by }) => (
              <ListRow
                key={id}
                dense
                title={name}
                note={goneWords(dateTime(at, props.timeZone), props.nameOf(by))}
              />
            ))}
          </List>
        </Disclosure>
      )}
    </>
  );
}

const goneWords = (when: string, name: string): string => t`Borttagen ${when} av ${name}.`;

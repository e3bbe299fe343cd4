import { t } from '@lingui/core/macro';
import { Users } from 'lucide-preact';
import type { PresentMember } from '../../../domain/cycle/member.ts';
import { day, dayOf } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { shortTime } from '../words/short-time.ts';
import { roleName } from '../words/model-words.ts';
import css from './people.module.css';

export type MemberTableProps = {
  members: readonly PresentMember[];
  /** The id of whoever looks. */
  self: string;
  /** Who somebody is, by their mark in the log. */
  nameOf: (author: string) => string;
  timeZone: string;
  now: string;
  locale: string;
  /** Ids of those whose roles the municipality's groups decide. */
  byProvider: ReadonlySet<string>;
  /** Offered to those who may. */
  acts:
    | {
        readonly onRoles: (member: PresentMember) => void;
        readonly onRemove: (member: PresentMember) => void;
      }
    | undefined;
};

/** Everybody who may sign in: what they may do, and since when. */
export function MemberTable(props: MemberTableProps) {
  return (
    <div class={css['members']}>
      <DataTable
        caption={t`De som är med`}
        captionHidden
        locale={props.locale}
        rows={props.members}
        rowKey={(member) => member.id}
        columns={columns(props)}
        empty={<EmptyState icon={Users} title={t`Ingen är med än`} />}
      />
    </div>
  );
}

function columns(props: MemberTableProps): readonly Column<PresentMember>[] {
  const { self, nameOf, timeZone, now, byProvider, acts } = props;
  const all: Column<PresentMember>[] = [
    {
      key: 'name',
      head: t`Namn`,
      rowHeader: true,
      cell: (member) => (
        <>
          <bdi>{member.name}</bdi> {member.id === self && <span class={css['you']}>{t`du`}</span>}
        </>
      ),
      sortBy: (member) => member.name,
    },
    {
      key: 'roles',
      head: t`Roller`,
      cell: (member) => (
        <span class={css['roles']}>
          {member.roles.map(roleName).join(', ')}
          {byProvider.has(member.id) && <span class={css['trace']}>{t`från kommunens grupper`}</span>}
          {member.changed && (
            <span class={css['trace']}>
              {changeWords(nameOf(member.changed.by), shortTime(member.changed.at, timeZone, now))}
            </span>
          )}
        </span>
      ),
      sortBy: (member) => member.roles.map(roleName).join(', '),
    },
    {
      key: 'since',
      head: t`Med sedan`,
      cell: (member) => day(dayOf(member.since, timeZone)),
      sortBy: (member) => member.since,
    },
  ];
  if (!acts) return all;
  return [
    ...all,
    {
      key: 'acts',
      head: t`Åtgärder`,
      cell: (member) => <Acts member={member} fixed={byProvider.has(member.id)} {...acts} />,
    },
  ];
}

const changeWords = (name: string, when: string): string => t`ändrade ${when} av ${name}`;

function Acts({
  member,
  fixed,
  onRoles,
  onRemove,
}: { member: PresentMember; fixed: boolean } & NonNullable<MemberTableProps['acts']>) {
  return (
    <span class={css['acts']}>
      {!fixed && (
        <Button kind="quiet" onClick={() => onRoles(member)}>
          {t`Ändra roller`}
        </Button>
      )}
      <Button kind="quiet" onClick={() => onRemove(member)}>
        {t`Ta bort`}
      </Button>
    </span>
  );
}

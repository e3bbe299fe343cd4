import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { presentMembers } from '../../../domain/cycle/member.ts';
import type { MembersAnswer } from '../../../wire/account.ts';
import { useOffice, useTimeZone } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { useWatched, type Watched } from '../use-watched.ts';
import { authorName } from '../words/author-words.ts';
import { syncProblemWords } from '../words/sync-words.ts';
import { AccessCard } from './access-card.tsx';
import { GroupsCard } from './groups-card.tsx';
import { Invitations } from './invitations.tsx';
import { MemberTable } from './member-table.tsx';
import { PeopleView } from './people-view.tsx';
import { useMemberActs } from './use-member-acts.tsx';

const WATCH_EVERY = 30_000;

/** Who may sign in, and what each may do: seen by all of them, changed by coordinators. */
export function PeopleScreen() {
  const { office } = useOffice();
  return mayCoordinate(office.member) ? <CoordinatorsPeople /> : <People access={undefined} />;
}

/** How each of them gets in, the server tells coordinators alone. */
function CoordinatorsPeople() {
  const { office } = useOffice();
  return <People access={useWatched(() => office.api.members(), WATCH_EVERY)} />;
}

function People({ access }: { access: Watched<MembersAnswer> | undefined }) {
  const { office, state, status, now } = useOffice();
  const timeZone = useTimeZone();
  const told = access?.value;
  const byProvider = new Set<string>(
    told?.members.flatMap(({ member, way }) => (way === 'provider' ? [member] : [])),
  );
  const { dialog, ...acts } = useMemberActs(byProvider);
  const nameOf = (author: string) => authorName(state, author);
  const members = useMemo(
    () => presentMembers(state.members).toSorted((a, b) => a.name.localeCompare(b.name, i18n.locale)),
    [state.members],
  );
  const gone = useMemo(
    () =>
      [...state.members.values()].flatMap(({ id, joined, removed }) =>
        joined && removed ? [{ id, name: joined.name, at: removed.at, by: removed.by }] : [],
      ),
    [state.members],
  );
  return (
    <>
      <PeopleView
        lead={
          access
            ? t`Vilka som loggar in på kontoret, och vad var och en får göra.`
            : t`Vilka som loggar in på kontoret, och vad var och en får göra. Samordnarna bjuder in och ändrar.`
        }
        waiting={
          members.length > 0 || status.complete
            ? undefined
            : { problem: status.problem ? syncProblemWords(status.problem) : undefined }
        }
        gone={gone.toSorted((a, b) => (a.at < b.at ? 1 : -1))}
        nameOf={nameOf}
        timeZone={timeZone}
        invitations={
          access && (
            <>
              {told?.groups && <GroupsCard groups={told.groups} />}
              {told?.localAccounts !== false && <Invitations mail={told?.mail ?? false} />}
              <AccessCard members={members} access={access} />
            </>
          )
        }
      >
        <MemberTable
          members={members}
          self={office.member.id}
          nameOf={nameOf}
          timeZone={timeZone}
          now={now}
          locale={i18n.locale}
          byProvider={byProvider}
          acts={access ? acts : undefined}
        />
      </PeopleView>
      {dialog}
    </>
  );
}

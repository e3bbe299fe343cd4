import { t } from '@lingui/core/macro';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { LogOut } from 'lucide-preact';
import { presentMember } from '../../domain/cycle/member.ts';
import { proposalsOf } from '../../domain/proposal/proposal-standing.ts';
import type { State } from '../../domain/log/state.ts';
import type { Office } from '../../sync/office.ts';
import { dayOf } from '../../i18n/format.ts';
import { STAFF_LANGUAGES } from '../../i18n/languages.ts';
import { roleName } from './words/model-words.ts';
import { Button } from '../../ui/button.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { SideNav } from '../../ui/side-nav.tsx';
import { useSubscription } from '../../ui/use-subscription.ts';
import { useReadNotes } from './batches/use-read-notes.ts';
import { visibleTo } from './ideas/erasure/visible-state.ts';
import { newKeyRing } from './key/unlocked-keys.ts';
import { DEFAULT_TIME_ZONE, OfficeContext, type OfficeNow } from './office-context.ts';
import { placeAt, to } from './place.ts';
import { SecondFactorDue } from './people/second-factor-due.tsx';
import { Room } from './room.tsx';
import { OtherRoundNotice } from './rounds/other-round-notice.tsx';
import { RoundSwitch } from './rounds/round-switch.tsx';
import { type RoundMemory, useRounds } from './rounds/use-rounds.ts';
import { Navigation } from './shell/navigation.tsx';
import css from './shell/navigation.module.css';
import { SyncPill } from './shell/sync-pill.tsx';
import { useNow } from './shell/use-now.ts';
import { usePageTurn } from './shell/use-page-turn.ts';
import { useWatched } from './use-watched.ts';

export type OfficeFaceProps = {
  office: Office;
  onSignOut: () => void;
  /** The language that is spoken, and how to change it; without it no switch is shown. */
  language?: { readonly current: string; readonly onChoose: (tag: string) => void } | undefined;
  /** Which round this browser looked at last; without it every visit begins at the current one. */
  round?: RoundMemory | undefined;
};

/** How often the server is asked for what only it knows: when tablets called, and what lies in quarantine. */
const WATCH_EVERY = 5000;
/** A server is restored once in a lifetime. */
const CONFIRMATION_EVERY = 60_000;
const CLOCK_EVERY = 30_000;

/** The office: the eight steps at the start, the work beside them. Stands on an `Office` and an address under /office. */
export function OfficeFace({ office, onSignOut, language, round }: OfficeFaceProps) {
  const now = useOfficeNow(office, round);
  const { path } = useLocation();
  const place = placeAt(path);
  usePageTurn(path);
  const { cycle, state, status, quarantine, rounds } = now;
  const { current, all, lookAt } = rounds;
  const timeZone = cycle?.timeZone ?? DEFAULT_TIME_ZONE;
  const proposals = useMemo(
    () => (cycle ? proposalsOf(state.proposals, cycle.id).length : 0),
    [cycle, state.proposals],
  );
  const roles = now.office.member.roles.map(roleName).join(', ');
  return (
    <OfficeContext.Provider value={now}>
      <SideNav
        menuLabel={t`Meny`}
        brand={
          <div class={css['brand']}>
            <a class={css['name']} href={to.overview}>
              Torg
            </a>
            {cycle && (
              <span class={css['round']}>
                {all.length > 1 ? (
                  <RoundSwitch cycle={cycle} current={current} all={all} onLookAt={lookAt} />
                ) : (
                  cycle.name
                )}
              </span>
            )}
            <span class={css['pill']}>
              <SyncPill
                status={status}
                timeZone={timeZone}
                onSendNow={() => void office.sync.sendNow()}
                onSignIn={onSignOut}
              />
            </span>
          </div>
        }
        nav={
          <Navigation
            place={place}
            phases={cycle?.phases ?? []}
            today={now.today}
            counts={{
              ideas: state.ideas.size,
              events: state.events.size,
              proposals,
              batches: state.batches.size,
            }}
            quarantined={quarantine.value?.entries.filter((entry) => entry.settled === null).length}
          />
        }
        foot={
          <div class={css['foot']}>
            <span>
              <span class={css['member']}>{office.member.name}</span>
              <br />
              {roles}
            </span>
            <a
              class={css['account']}
              href={to.account}
              aria-current={place.at === 'account' ? 'page' : undefined}
            >
              {t`Mitt konto`}
            </a>
            {language && (
              <LanguageSwitch
                label={t`Språk`}
                layout="menu"
                languages={STAFF_LANGUAGES.map(({ tag, name, dir }) => ({ code: tag, name, dir }))}
                current={language.current}
                onChoose={language.onChoose}
              />
            )}
            <Button kind="quiet" icon={LogOut} onClick={onSignOut}>
              {t`Logga ut`}
            </Button>
          </div>
        }
      >
        {place.at !== 'account' && <SecondFactorDue />}
        {cycle && current && cycle.id !== current.id && (
          <OtherRoundNotice cycle={cycle} current={current} onBack={() => lookAt(current.id)} />
        )}
        {/* Another place, round or language is another page: nothing of the last one stays. */}
        <Room key={`${path} ${cycle?.id ?? ''} ${language?.current ?? ''}`} place={place} />
      </SideNav>
    </OfficeContext.Provider>
  );
}

/** What one may do can change while one works: the log knows before the next sign-in does. */
function withRolesOf(office: Office, members: State['members']): Office {
  const known = presentMember(members.get(office.member.id));
  return known ? { ...office, member: { ...office.member, roles: [...known.roles] } } : office;
}

function useOfficeNow(entered: Office, memory: RoundMemory | undefined): OfficeNow {
  const { log, sync, api } = entered;
  const whole = useSubscription(
    useCallback((listener: () => void) => log.subscribe(listener), [log]),
    () => log.state(),
  );
  const status = useSubscription(
    useCallback((listener: () => void) => sync.subscribe(listener), [sync]),
    () => sync.status(),
  );
  const now = useNow(
    useCallback(() => log.env().now, [log]),
    CLOCK_EVERY,
  );
  const devices = useWatched(() => api.devices(), WATCH_EVERY);
  const quarantine = useWatched(() => api.quarantine(), WATCH_EVERY);
  const confirmation = useWatched(() => api.confirmation(), CONFIRMATION_EVERY);
  const readNotes = useReadNotes(entered.drafts);
  const office = useMemo(() => withRolesOf(entered, whole.members), [entered, whole.members]);
  const visible = useMemo(() => visibleTo(whole, office.member), [whole, office.member]);
  const [keys] = useState(newKeyRing);
  const { state, cycle, ...rounds } = useRounds(visible, memory);
  const today = dayOf(now, cycle?.timeZone ?? DEFAULT_TIME_ZONE);
  return {
    office,
    state,
    status,
    cycle,
    rounds,
    now,
    today,
    devices,
    quarantine,
    confirmation,
    keys,
    readNotes,
  };
}

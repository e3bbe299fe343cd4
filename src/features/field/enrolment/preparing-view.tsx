import { plural, t } from '@lingui/core/macro';
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { SyncStatus } from '../../../sync/status.ts';
import type { Readiness } from '../verify-ready.ts';
import { lackWords } from '../words/readiness-words.ts';
import css from './enrolment.module.css';
import { LaterProblem } from './later-problem.tsx';

export type PreparingViewProps = {
  tabletNumber: number;
  /** The browser's answer to the plea for lasting storage; undefined while it has not answered. */
  persistent: boolean | undefined;
  status: SyncStatus;
  /** What was found; undefined while it is being looked at. */
  readiness: Readiness | undefined;
  now: string;
  onVerify: () => void;
  onContinue: () => void;
};

/** What a fresh tablet goes through until it would work without a network, each step with its true state. */
export function PreparingView(props: PreparingViewProps) {
  const { readiness, persistent, status } = props;
  const ready = readiness?.ready === true;
  return (
    <Screen
      top={<TopBar brand={t`Platta ${props.tabletNumber}`} />}
      actions={
        <ActionBar>
          {!ready && (
            <Button kind="primary" size="large" wide busy={readiness === undefined} onClick={props.onVerify}>
              {t`Kontrollera igen`}
            </Button>
          )}
          <Button
            kind={ready ? 'primary' : 'secondary'}
            size="large"
            wide
            disabled={!status.complete}
            onClick={props.onContinue}
          >
            {ready ? t`Gör i ordning plattan` : t`Fortsätt ändå`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        title={ready ? t`Redo utan nät` : t`Gör plattan redo`}
        lead={
          ready
            ? t`Allt är kontrollerat. Plattan fungerar nu även där det inte finns nät.`
            : t`Låt plattan ha nät och appen vara öppen tills allt är klart.`
        }
      />
      <ol class={css['checks']}>
        <Check state="done" title={t`Ansluten som platta ${props.tabletNumber}`} />
        <Check
          state={persistent === undefined ? 'going' : persistent ? 'done' : 'lacking'}
          title={
            persistent === undefined
              ? t`Ber webbläsaren att behålla det som sparas`
              : persistent
                ? t`Webbläsaren har lovat att behålla det som sparas`
                : t`Webbläsaren lovar inte att behålla det som sparas`
          }
          note={
            persistent === false &&
            t`Plattan fungerar ändå. Ha gott om plats på den, och rensa inte webbdata. Webbläsaren ändrar sig ofta när appen har använts några gånger.`
          }
        />
        <Check
          state={status.complete ? 'done' : 'going'}
          title={status.complete ? t`Omgången är hämtad` : t`Hämtar omgången från kontoret`}
          note={!status.complete && status.total > 0 && t`${status.sent} av ${status.total}`}
        />
        {status.complete && readiness === undefined && (
          <Check state="going" title={t`Kontrollerar varje fil och allt om omgången`} />
        )}
        {readiness?.lacks.map((lack) => {
          const { what, advice } = lackWords(lack);
          return <Check key={lack.kind} state="lacking" title={what} note={advice} />;
        })}
        {readiness && ready && (
          <Check
            state="done"
            title={plural(readiness.files, {
              one: '# fil är kontrollerad på plattan',
              other: '# filer är kontrollerade på plattan',
            })}
            note={plural(readiness.events, {
              one: '# träff och kontorets nyckel finns på plattan.',
              other: '# träffar och kontorets nyckel finns på plattan.',
            })}
          />
        )}
      </ol>
      {status.problem && !status.complete && (
        <LaterProblem problem={status.problem} retryAt={status.retryAt} now={props.now} />
      )}
      {readiness && readiness.events > 0 && !readiness.eventToday && (
        <Notice kind="info" title={t`Ingen träff i dag`}>
          {t`Är det träff i dag? Be samordnaren lägga upp den på kontoret. Plattan hämtar den av sig själv när den har nät.`}
        </Notice>
      )}
    </Screen>
  );
}

const icons = { done: CircleCheck, going: LoaderCircle, lacking: CircleAlert } as const;

type CheckProps = { state: 'done' | 'going' | 'lacking'; title: string; note?: ComponentChildren };

function Check({ state, title, note }: CheckProps) {
  return (
    <li class={css['check']} data-state={state}>
      <Icon shape={icons[state]} size={1.5} />
      <span class={css['checkWords']}>
        <span class={css['checkTitle']}>{title}</span>
        {note && <span class={css['checkNote']}>{note}</span>}
      </span>
    </li>
  );
}

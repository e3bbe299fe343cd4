import { t } from '@lingui/core/macro';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { BackupScreen } from './backup/backup-screen.tsx';
import { BatchScreen } from './batches/batch-screen.tsx';
import { VoteScreen } from './batches/vote-screen.tsx';
import { CheckScreen } from './check/check-screen.tsx';
import { SafeguardScreen } from './check/safeguard-screen.tsx';
import { CountScreen } from './count-room/count-screen.tsx';
import { CycleScreen } from './cycle/cycle-screen.tsx';
import { FramePartScreen } from './cycle/rooms/frame-part-screen.tsx';
import { FirstRoundScreen } from './cycle/simple/first-round-screen.tsx';
import { DeliveryScreen, DevelopmentScreen, FollowUpScreen } from './cycle/step-screens.tsx';
import { CorrectScreen, DecisionScreen } from './decision/decision-screen.tsx';
import { DecisionsScreen } from './decision/decisions-screen.tsx';
import { ExtractScreen } from './decision/extract-screen.tsx';
import { MemoScreen } from './decision/memo-screen.tsx';
import { RecordScreen } from './decision/record-screen.tsx';
import { ChangeEventScreen } from './events/change-event-screen.tsx';
import { EventScreen } from './events/event-screen.tsx';
import { EventsScreen } from './events/events-screen.tsx';
import { NewEventScreen } from './events/new-event-screen.tsx';
import { BesideScreen } from './ideas/beside-screen.tsx';
import { ConcernsScreen } from './ideas/concern/concerns-screen.tsx';
import { ErasuresScreen } from './ideas/erasure/erasures-screen.tsx';
import { ImportIdeasScreen } from './ideas/import/import-ideas-screen.tsx';
import { TypeIdeasScreen } from './ideas/typing/type-ideas-screen.tsx';
import { IdeaScreen } from './ideas/idea-screen.tsx';
import { IdeasScreen } from './ideas/ideas-screen.tsx';
import { KeyScreen } from './key/key-screen.tsx';
import { useOffice } from './office-context.ts';
import { OverviewScreen } from './overview/overview-screen.tsx';
import { AccountScreen } from './people/account-screen.tsx';
import { PeopleScreen } from './people/people-screen.tsx';
import { AssessScreen } from './proposals/assess/assess-screen.tsx';
import { ComparisonScreen } from './proposals/assess/comparison-screen.tsx';
import { AssessQueueScreen } from './proposals/assess/queue-screen.tsx';
import { NewProposalScreen } from './proposals/new-proposal-screen.tsx';
import { ProposalScreen } from './proposals/proposal-screen.tsx';
import { ProposalsScreen } from './proposals/proposals-screen.tsx';
import { ReasonsScreen } from './proposals/reasons-screen.tsx';
import { ShortlistScreen } from './proposals/shortlist-screen.tsx';
import { type Place, to } from './place.ts';
import { QuarantineScreen } from './quarantine/quarantine-screen.tsx';
import { OutreachPrintScreen } from './outreach-print/outreach-print-screen.tsx';
import { ReachScreen } from './reach/reach-screen.tsx';
import { RestoredScreen } from './restored/restored-screen.tsx';
import { NewRoundScreen } from './rounds/new-round-screen.tsx';
import { RoundsScreen } from './rounds/rounds-screen.tsx';
import { NotFound } from './shell/not-found.tsx';
import { TabletsScreen } from './tablets/tablets-screen.tsx';
import { FilesScreen } from './translations/files-screen.tsx';
import { TranslateScreen } from './translations/translate-screen.tsx';
import { TranslationsScreen } from './translations/translations-screen.tsx';
import { BallotsScreen } from './vote-room/ballots/ballots-screen.tsx';
import { CountKeyScreen } from './vote-room/count-key/count-key-screen.tsx';
import { DoubleVotesScreen } from './vote-room/double-votes/double-votes-screen.tsx';
import { OpeningScreen } from './vote-room/opening/opening-screen.tsx';
import { PointScreen } from './vote-room/points/point-screen.tsx';
import { PointsScreen } from './vote-room/points/points-screen.tsx';
import { SlipsScreen } from './vote-room/slips/slips-screen.tsx';
import { VoteRoomScreen } from './vote-room/vote-room-screen.tsx';
import { syncProblemWords } from './words/sync-words.ts';

/** The page at a place. What stands on a round waits for one; the tools work without. */
export function Room({ place }: { place: Place }) {
  const { cycle } = useOffice();
  switch (place.at) {
    case 'tablets':
      return <TabletsScreen />;
    case 'quarantine':
      return <QuarantineScreen />;
    case 'backup':
      return <BackupScreen />;
    case 'key':
      return <KeyScreen />;
    case 'people':
      return <PeopleScreen />;
    case 'account':
      return <AccountScreen />;
    case 'restored':
      return <RestoredScreen />;
    case 'unknown':
      return <NoSuchPage />;
    case 'overview':
      return cycle ? <OverviewScreen /> : <NoCycle />;
    case 'check':
      return cycle ? <CheckScreen /> : <NoCycle />;
    case 'safeguard':
      return cycle ? <SafeguardScreen about={place.about} /> : <NoCycle />;
    case 'rounds':
      return cycle ? <RoundsScreen /> : <NoCycle />;
    case 'new-round':
      return cycle ? <NewRoundScreen /> : <NoCycle />;
    case 'frame':
      return cycle ? <CycleScreen /> : <NoCycle />;
    case 'frame-part':
      return cycle ? <FramePartScreen part={place.part} /> : <NoCycle />;
    case 'events':
      return cycle ? <EventsScreen /> : <NoCycle />;
    case 'new-event':
      return cycle ? <NewEventScreen /> : <NoCycle />;
    case 'event':
      return cycle ? <EventScreen id={place.id} /> : <NoCycle />;
    case 'change-event':
      return cycle ? <ChangeEventScreen id={place.id} /> : <NoCycle />;
    case 'event-print':
      return cycle ? <OutreachPrintScreen id={place.id} /> : <NoCycle />;
    case 'reach':
      return cycle ? <ReachScreen /> : <NoCycle />;
    case 'ideas':
      return cycle ? <IdeasScreen /> : <NoCycle />;
    case 'idea':
      return cycle ? <IdeaScreen id={place.id} /> : <NoCycle />;
    case 'beside-ideas':
      return cycle ? <BesideScreen /> : <NoCycle />;
    case 'type-ideas':
      return cycle ? <TypeIdeasScreen /> : <NoCycle />;
    case 'import-ideas':
      return cycle ? <ImportIdeasScreen /> : <NoCycle />;
    case 'idea-erasures':
      return cycle ? <ErasuresScreen /> : <NoCycle />;
    case 'concerns':
      return cycle ? <ConcernsScreen /> : <NoCycle />;
    case 'development':
      return cycle ? <DevelopmentScreen /> : <NoCycle />;
    case 'proposals':
      return cycle ? <ProposalsScreen /> : <NoCycle />;
    case 'proposal':
      return cycle ? <ProposalScreen id={place.id} /> : <NoCycle />;
    case 'assess-queue':
      return cycle ? <AssessQueueScreen /> : <NoCycle />;
    case 'assess':
      return cycle ? <AssessScreen id={place.id} /> : <NoCycle />;
    case 'assessments':
      return cycle ? <ComparisonScreen id={place.id} /> : <NoCycle />;
    case 'new-proposal':
      return cycle ? <NewProposalScreen /> : <NoCycle />;
    case 'shortlist':
      return cycle ? <ShortlistScreen /> : <NoCycle />;
    case 'reasons':
      return cycle ? <ReasonsScreen /> : <NoCycle />;
    case 'translations':
      return cycle ? <TranslationsScreen /> : <NoCycle />;
    case 'translation-files':
      return cycle ? <FilesScreen /> : <NoCycle />;
    case 'translate':
      return cycle ? <TranslateScreen id={place.unit} /> : <NoCycle />;
    case 'vote':
      return cycle ? <VoteRoomScreen /> : <NoCycle />;
    case 'count-key':
      return cycle ? <CountKeyScreen /> : <NoCycle />;
    case 'slips':
      return cycle ? <SlipsScreen /> : <NoCycle />;
    case 'ballots':
      return cycle ? <BallotsScreen /> : <NoCycle />;
    case 'opening':
      return cycle ? <OpeningScreen /> : <NoCycle />;
    case 'points':
      return cycle ? <PointsScreen /> : <NoCycle />;
    case 'point':
      return cycle ? <PointScreen id={place.id} /> : <NoCycle />;
    case 'double-votes':
      return cycle ? <DoubleVotesScreen /> : <NoCycle />;
    case 'paper':
      return cycle ? <VoteScreen /> : <NoCycle />;
    case 'batch':
      return cycle ? <BatchScreen id={place.id} /> : <NoCycle />;
    case 'count':
      return cycle ? <CountScreen /> : <NoCycle />;
    case 'decision':
      return cycle ? <DecisionsScreen /> : <NoCycle />;
    case 'memo':
      return cycle ? <MemoScreen /> : <NoCycle />;
    case 'new-decision':
      return cycle ? <RecordScreen matter={place.matter} /> : <NoCycle />;
    case 'recorded':
      return cycle ? <DecisionScreen id={place.id} /> : <NoCycle />;
    case 'correct':
      return cycle ? <CorrectScreen id={place.id} /> : <NoCycle />;
    case 'extract':
      return cycle ? <ExtractScreen id={place.id} /> : <NoCycle />;
    case 'delivery':
      return cycle ? <DeliveryScreen /> : <NoCycle />;
    case 'follow-up':
      return cycle ? <FollowUpScreen /> : <NoCycle />;
  }
}

function NoSuchPage() {
  return (
    <NotFound title={t`Sidan finns inte`} back={{ href: to.overview, label: t`Till översikten` }}>
      {t`Adressen kan vara felskriven, eller gälla något som har flyttats.`}
    </NotFound>
  );
}

/** Before any round: still fetching, out of reach, or really none, and then one is set up here. */
function NoCycle() {
  const { status } = useOffice();
  const title = <PageHeader title={t`Översikt`} />;
  if (!status.complete) {
    return (
      <>
        {title}
        {status.problem ? (
          <Notice kind="warning" title={t`Omgången är inte hämtad än`}>
            {syncProblemWords(status.problem)}
          </Notice>
        ) : (
          <LoadingState what={t`Hämtar omgången`} />
        )}
      </>
    );
  }
  return <FirstRoundScreen />;
}

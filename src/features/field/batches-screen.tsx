import { ErrorBoundary, lazy, useLocation } from 'preact-iso';
import { useField } from './field-context.ts';
import { to } from './place.ts';

/** Typing in paper ballots is an evening's work of few: its code is fetched only for them. */
const PaperBatchScreen = lazy(() =>
  import('./paper-batch/paper-batch-screen.tsx').then((room) => room.PaperBatchScreen),
);

/** The paper ballots, wired. */
export function BatchesScreen() {
  const { tablet, event } = useField();
  const { route } = useLocation();
  return (
    <ErrorBoundary>
      <PaperBatchScreen tablet={tablet} event={event} onDone={() => route(to.home)} />
    </ErrorBoundary>
  );
}

import { useLocation } from 'preact-iso';
import { useField } from './field-context.ts';
import { PaperBatchScreen } from './paper-batch/paper-batch-screen.tsx';
import { to } from './place.ts';

/** The paper ballots, wired. */
export function BatchesScreen() {
  const { tablet, event } = useField();
  const { route } = useLocation();
  return <PaperBatchScreen tablet={tablet} event={event} onDone={() => route(to.home)} />;
}

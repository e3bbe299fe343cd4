import { useField } from '../field-context.ts';
import { EventClose } from './event-close.tsx';
import { PointClose } from './point-close.tsx';

/** Packing up: a ballot point closes with its form, any other event with what the day brought. */
export function CloseScreen() {
  const { event } = useField();
  return event?.plan.kind === 'ballot-point' ? <PointClose /> : <EventClose />;
}

import { useEffect } from 'preact/hooks';
import { speakAlso } from '../../i18n/speak.ts';
import { Later } from '../../ui/later.tsx';
import type { AsksProps } from './asks/asks-flow.tsx';

/** The questions about oneself, with their words: read only where the round asks them, and after the idea is saved. */
const load = async () => {
  const [room] = await Promise.all([import('./asks/asks-flow.tsx'), speakAlso('kiosk-asks')]);
  return room.AsksFlow;
};

/** Where they cannot be had nobody waits for them: the idea is saved. */
export const Asks = (props: AsksProps) => (
  <Later load={load} given={props} absent={<Over onOver={props.onDone} />} />
);

function Over({ onOver }: { onOver: () => void }) {
  useEffect(onOver, [onOver]);
  return null;
}

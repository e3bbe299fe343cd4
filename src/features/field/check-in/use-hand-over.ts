import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { useField } from '../field-context.ts';

/** Hands the tablet to whoever was checked in; the second answer says why it could not be locked to them. */
export function useHandOver(): readonly [(checkIn: string) => Promise<void>, string | undefined] {
  const { tablet, onVoter, onHandOver } = useField();
  const [fault, setFault] = useState<string>();
  const handOver = async (checkIn: string) => {
    onVoter(checkIn);
    setFault(undefined);
    await tablet.settings.change({ kiosk: true }).then(onHandOver, () => {
      setFault(t`Plattan kunde inte låsas till väljaren. Försök igen.`);
    });
  };
  return [handOver, fault];
}

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A part that is loaded when it is first shown: undefined for the moment until it is there, `'absent'` when it could
 * not be had. `load` is called once.
 */
export function useLater<Props>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | 'absent' | undefined {
  const [part, setPart] = useState<ComponentType<Props> | 'absent'>();
  useEffect(() => {
    void load().then(
      (Part) => setPart(() => Part),
      () => setPart('absent'),
    );
  }, []); // oxlint-disable-line react/exhaustive-deps -- once, whatever is given later
  return part;
}

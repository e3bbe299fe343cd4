import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export type LaterProps<Props> = {
  /** Called once, when the part is first shown. */
  load: () => Promise<ComponentType<Props>>;
  /** What the part is shown with. */
  given: Props;
  /** For the moment until it is there. */
  meanwhile?: ComponentChildren;
  /** When it could not be had: no network before everything was on the device. */
  absent: ComponentChildren;
};

/** A part of a screen that is loaded when it is first shown. */
export function Later<Props extends object>({ load, given, meanwhile, absent }: LaterProps<Props>) {
  const [Part, setPart] = useState<ComponentType<Props> | 'absent'>();
  useEffect(() => {
    void load().then(
      (Loaded) => setPart(() => Loaded),
      () => setPart('absent'),
    );
  }, [load]);
  if (Part === undefined) return <>{meanwhile}</>;
  return Part === 'absent' ? <>{absent}</> : <Part {...given} />;
}

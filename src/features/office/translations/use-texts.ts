import { useMemo } from 'preact/hooks';
import { textsOf } from '../../../domain/translation/texts-of-round.ts';
import type { TextUnit } from '../../../domain/translation/text-unit.ts';
import { useCycle, useOffice } from '../office-context.ts';

/** Every text of the round that can be translated. */
export function useTexts(): ReadonlyMap<string, TextUnit> {
  const { state } = useOffice();
  const cycle = useCycle();
  const { ideas, ideaWork, proposals, formulations, decisions, openings } = state;
  return useMemo(
    () => textsOf(cycle, { ideas, ideaWork, proposals, formulations, decisions, openings }),
    [cycle, ideas, ideaWork, proposals, formulations, decisions, openings],
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { useOffice } from '../../office-context.ts';
import { search, type SearchEnd, type SearchInput } from './search.ts';

/** How far a search has come. */
export type SearchState =
  | { readonly step: 'idle' }
  | { readonly step: 'going'; readonly opened: number; readonly of: number }
  | { readonly step: 'ended'; readonly end: Exclude<SearchEnd, { end: 'stopped' }> };

/** One search at a time. Leaving the page stops it; nothing is decided by a search that was stopped. */
export function useSearch() {
  const { office } = useOffice();
  const [state, setState] = useState<SearchState>({ step: 'idle' });
  const goingRef = useRef<AbortController | undefined>(undefined);
  const stop = () => {
    goingRef.current?.abort();
    setState({ step: 'idle' });
  };
  const start = async (input: SearchInput) => {
    const going = new AbortController();
    goingRef.current = going;
    const of = input.bags.reduce((sum, bag) => sum + bag.envelopes, 0);
    setState({ step: 'going', opened: 0, of });
    const progress = (opened: number) => setState({ step: 'going', opened, of });
    const end = await search(
      office.log,
      input,
      (opened) => {
        if (!going.signal.aborted) progress(opened);
      },
      going.signal,
    );
    if (end.end !== 'stopped' && !going.signal.aborted) setState({ step: 'ended', end });
  };
  useEffect(() => () => goingRef.current?.abort(), []);
  return { state, start, stop };
}

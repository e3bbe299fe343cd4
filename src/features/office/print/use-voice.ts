import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Voice } from '../../../i18n/voice.ts';

/** The voice of a language on its way. */
export type VoiceLoad =
  | { readonly at: 'loading' }
  | { readonly at: 'there'; readonly voice: Voice }
  | { readonly at: 'failed'; readonly again: () => void };

/** Loads the voice of a language whenever it is another; never shows one language under the name of another. */
export function useVoice(tag: string, load: (tag: string) => Promise<Voice>): VoiceLoad {
  const [loaded, setLoaded] = useState<{ tag: string; voice?: Voice }>();
  const [turn, setTurn] = useState(0);
  const loadRef = useRef(load);
  useLayoutEffect(() => {
    loadRef.current = load;
  });
  useEffect(() => {
    let gone = false;
    const run = async () => {
      const voice = await loadRef.current(tag).catch(() => undefined);
      if (!gone) setLoaded(voice ? { tag, voice } : { tag });
    };
    void run();
    return () => {
      gone = true;
    };
  }, [tag, turn]);
  if (loaded?.tag !== tag) return { at: 'loading' };
  if (loaded.voice) return { at: 'there', voice: loaded.voice };
  const again = () => {
    setLoaded(undefined);
    setTurn((last) => last + 1);
  };
  return { at: 'failed', again };
}

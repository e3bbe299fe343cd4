import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** A voice that lies on the tablet. Nothing that is read is sent anywhere. */
export type Voice = {
  /** What is being read now, by the name it was begun under. */
  readonly reading: string | undefined;
  /** Reads a text, or falls silent if that is what is being read. */
  readonly read: (name: string, text: string) => void;
};

/** The tablet's own voice for a language; undefined where it has none that works without a network. */
export function useVoice(language: string): Voice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  const [reading, setReading] = useState<string>();
  const turnRef = useRef(0);

  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return undefined;
    const look = () => setVoice(localVoice(speechSynthesis.getVoices(), language));
    look();
    speechSynthesis.addEventListener('voiceschanged', look); // Some browsers know their voices only after a while.
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look);
      speechSynthesis.cancel();
    };
  }, [language]);

  const read = useCallback(
    (name: string, text: string) => {
      turnRef.current += 1;
      const turn = turnRef.current;
      speechSynthesis.cancel();
      if (!voice || name === reading) return setReading(undefined);
      const spoken = new SpeechSynthesisUtterance(text);
      spoken.voice = voice;
      spoken.lang = voice.lang;
      spoken.rate = 0.95;
      const over = () => {
        if (turnRef.current === turn) setReading(undefined);
      };
      spoken.addEventListener('end', over);
      spoken.addEventListener('error', over);
      setReading(name);
      return speechSynthesis.speak(spoken);
    },
    [voice, reading],
  );
  return voice && { reading, read };
}

/** A voice of this language that needs no network: the one the tablet prefers first. */
function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  const speaks = voices.filter(
    ({ lang, localService }) =>
      localService && lang.toLowerCase().split(/[-_]/)[0] === language.split('-')[0],
  );
  return speaks.find((voice) => voice.default) ?? speaks[0];
}

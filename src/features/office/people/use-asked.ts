import { useState } from 'preact/hooks';
import type { Answer } from '../../../sync/requests.ts';
import { failureOf, failureWords } from '../words/problem-words.ts';

/** One question at a time to the server, whether it is out, and why the last one failed. */
export function useAsked() {
  const [busy, setBusy] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const ask = async <Value>(what: string, question: Promise<Answer<Value>>): Promise<Answer<Value>> => {
    setBusy(what);
    setFailure(undefined);
    const answer = await question;
    setBusy(undefined);
    if (answer.kind !== 'answer') setFailure(failureWords(failureOf(answer)));
    return answer;
  };
  return { busy, failure, ask, fail: setFailure };
}

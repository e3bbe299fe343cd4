import { useEffect, useMemo, useState } from 'preact/hooks';
import { autosave } from '../../../storage/autosave.ts';
import { useOffice } from '../office-context.ts';

const KEY = 'translator';

/** Who translates, as residents read it: whoever sits here, or the name that was written last in this browser. */
export function useTranslator(): readonly [string, (name: string) => void] {
  const { office } = useOffice();
  const [name, setName] = useState(office.member.name);
  const keep = useMemo(() => autosave(office.drafts, KEY, () => undefined), [office.drafts]);
  useEffect(() => {
    void (async () => {
      const kept = await office.drafts.load(KEY).catch(() => undefined);
      if (typeof kept?.value === 'string' && kept.value !== '') setName(kept.value);
    })();
  }, [office.drafts]);
  return [
    name,
    (next) => {
      setName(next);
      keep.write(next);
    },
  ];
}

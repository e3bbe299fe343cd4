import { useEffect, useState } from 'preact/hooks';
import type { NamedPhoto, PhotoRead } from '../../../sync/read-photo.ts';
import { useOffice } from '../office-context.ts';

export type PhotoNow = { readonly read: PhotoRead | undefined; readonly retry: () => void };

/** Asks for a photo when it is shown. Undefined while it is on its way. */
export function usePhoto({ entry, hash }: NamedPhoto): PhotoNow {
  const { office } = useOffice();
  const [read, setRead] = useState<PhotoRead>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let shown = true;
    setRead(undefined);
    const ask = async () => {
      const came = await office.readPhoto({ entry, hash });
      if (shown) setRead(came);
    };
    void ask();
    return () => {
      shown = false;
    };
  }, [office, entry, hash, turn]);
  return { read, retry: () => setTurn(turn + 1) };
}

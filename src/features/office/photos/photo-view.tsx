import { t } from '@lingui/core/macro';
import { ImageOff } from 'lucide-preact';
import type { Photo } from '../../../domain/ideas/photo.ts';
import { Button } from '../../../ui/button.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useObjectUrl } from '../../../ui/photo/use-object-url.ts';
import type { PhotoNow } from './use-photo.ts';
import css from './photos.module.css';

export type PhotoViewProps = PhotoNow & {
  photo: Photo;
  alt: string;
  /** Where it was added. Default: on a tablet. */
  from?: 'tablet' | 'office';
};

/** A photo, or why it is not there and what to do. */
export function PhotoView({ photo, alt, from = 'tablet', read, retry }: PhotoViewProps) {
  const url = useObjectUrl(read?.kind === 'photo' ? read.bytes : undefined);
  if (read && read.kind !== 'photo') return <PhotoMissing why={read.kind} from={from} onRetry={retry} />;
  if (url === undefined) return <LoadingState what={t`Hämtar bilden`} />;
  return <img class={css['photo']} src={url} alt={alt} width={photo.width} height={photo.height} />;
}

type Why = 'missing' | 'unreachable' | 'damaged';

type PhotoMissingProps = { why: Why; from: 'tablet' | 'office'; onRetry: () => void };

function PhotoMissing({ why, from, onRetry }: PhotoMissingProps) {
  const words = missingWords(why, from);
  return (
    <Notice
      kind={why === 'damaged' ? 'problem' : 'info'}
      icon={ImageOff}
      title={words.title}
      actions={<Button onClick={onRetry}>{t`Försök igen`}</Button>}
    >
      {words.advice}
    </Notice>
  );
}

function missingWords(
  why: Why,
  from: 'tablet' | 'office',
): { readonly title: string; readonly advice: string } {
  switch (why) {
    case 'missing':
      return {
        title: t`Bilden har inte kommit fram`,
        advice:
          from === 'tablet'
            ? t`Den kan vara på väg från plattan. Har plattan haft nät i flera dagar finns bilden kanske inte längre.`
            : t`Den kan vara på väg från den dator där den lades till, och kommer när den datorn har nät.`,
      };
    case 'unreachable':
      return {
        title: t`Bilden går inte att hämta just nu`,
        advice: t`Bilder ligger hos servern och visas när det finns nät.`,
      };
    case 'damaged':
      return {
        title: t`Det som kom är inte bilden`,
        advice: t`Någonting på vägen har ändrat den. Inget visas. Försök igen, eller säg till den som sköter servern.`,
      };
  }
}

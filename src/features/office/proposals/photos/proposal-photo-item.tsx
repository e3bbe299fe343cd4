import type { ComponentChildren } from 'preact';
import type { ProposalPhoto } from '../../../../domain/proposal/proposal-photo.ts';
import { dateTime } from '../../../../i18n/format.ts';
import { useCycle, useOffice } from '../../office-context.ts';
import { PhotoView } from '../../photos/photo-view.tsx';
import { usePhoto } from '../../photos/use-photo.ts';
import { authorName } from '../../words/author-words.ts';
import page from '../proposals.module.css';
import css from './proposal-photos.module.css';

/** One photo of a proposal, with what is seen on it in words. */
export function ProposalPhotoItem({ photo, action }: { photo: ProposalPhoto; action: ComponentChildren }) {
  const { state } = useOffice();
  const { timeZone } = useCycle();
  const now = usePhoto({ entry: photo.entry, hash: photo.photo.hash });
  const { language, text } = photo.seen;
  return (
    <figure class={css['figure']}>
      <PhotoView {...now} photo={photo.photo} alt={text} from="office" />
      <figcaption>
        <p class={page['text']} lang={language} dir="auto">
          {text}
        </p>
        <p class={page['quiet']}>{`${authorName(state, photo.author)}, ${dateTime(photo.at, timeZone)}`}</p>
        {action}
      </figcaption>
    </figure>
  );
}

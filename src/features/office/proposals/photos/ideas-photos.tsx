import { t } from '@lingui/core/macro';
import { isRestricted } from '../../../../domain/ideas/erasure.ts';
import type { AddedPhoto } from '../../../../domain/ideas/photo.ts';
import { photosOf } from '../../../../domain/ideas/photo-decisions.ts';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { coveredFor } from '../../ideas/idea-state.ts';
import { shownTitle } from '../../ideas/shown-title.ts';
import { useOffice } from '../../office-context.ts';
import { PhotoView } from '../../photos/photo-view.tsx';
import { usePhoto } from '../../photos/use-photo.ts';
import page from '../proposals.module.css';
import type { PhotoSource } from './photo-dialog.tsx';
import css from './proposal-photos.module.css';

export type IdeasPhotosProps = {
  ideas: readonly string[];
  onChoose: (source: PhotoSource) => void;
};

/** The photos of the ideas behind a proposal, to be taken over with what must not be seen covered. */
export function IdeasPhotos({ ideas, onChoose }: IdeasPhotosProps) {
  const { office, state } = useOffice();
  const photos = ideas
    .filter(
      (idea) =>
        !isRestricted(state.erasures, idea) &&
        coveredFor(state, state.ideaWork.get(idea), office.member) === undefined,
    )
    .flatMap((idea) => photosOf(state, idea));
  if (photos.length === 0) return null;
  return (
    <Disclosure summary={t`Foton från idéerna (${photos.length})`}>
      <div class={page['stack']}>
        {photos.map((added) => (
          <One key={added.id} added={added} onChoose={onChoose} />
        ))}
      </div>
    </Disclosure>
  );
}

function One({ added, onChoose }: { added: AddedPhoto; onChoose: IdeasPhotosProps['onChoose'] }) {
  const { state } = useOffice();
  const { photo } = added.data;
  const now = usePhoto({ entry: added.id, hash: photo.hash });
  const idea = state.ideas.get(added.subject);
  const title = idea && shownTitle(idea.title);
  const { read } = now;
  return (
    <figure class={css['figure']}>
      <PhotoView
        {...now}
        photo={photo}
        alt={title === undefined ? t`Foto som lämnades med en idé` : t`Foto som lämnades med idén ${title}`}
      />
      <figcaption>
        {title !== undefined && (
          <p class={page['quiet']} lang={idea?.language} dir="auto">
            {title}
          </p>
        )}
        {read?.kind === 'photo' && (
          <Button
            kind="quiet"
            onClick={() =>
              onChoose({
                picture: { bytes: read.bytes, width: photo.width, height: photo.height },
                from: added.id,
              })
            }
          >
            {t`Täck och ta över`}
          </Button>
        )}
      </figcaption>
    </figure>
  );
}

import { t } from '@lingui/core/macro';
import type { AddedPhoto } from '../../../domain/ideas/photo.ts';
import { photosOf } from '../../../domain/ideas/photo-decisions.ts';
import { useOffice } from '../office-context.ts';
import { PhotoView } from './photo-view.tsx';
import css from './photos.module.css';
import { usePhoto } from './use-photo.ts';

/** The photos that came with an idea, as they were given. Nothing where there are none. */
export function IdeaPhotos({ idea }: { idea: string }) {
  const { state } = useOffice();
  const photos = photosOf(state, idea);
  if (photos.length === 0) return null;
  return (
    <div class={css['stack']}>
      {photos.map((added) => (
        <One key={added.id} added={added} />
      ))}
    </div>
  );
}

function One({ added: { id, data } }: { added: AddedPhoto }) {
  const { photo } = data;
  const now = usePhoto({ entry: id, hash: photo.hash });
  return <PhotoView {...now} photo={photo} alt={t`Foto som lämnades med idén`} />;
}

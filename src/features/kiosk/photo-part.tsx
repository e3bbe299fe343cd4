import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { PhotoAnswer } from './later-part.tsx';
import type { PhotoAnswerProps } from './photo/photo-answer.tsx';

/** The way to a photo. Everything behind the button is read when somebody presses it. */
export function PhotoPart(props: PhotoAnswerProps) {
  const [open, setOpen] = useState(props.session.photo.value !== undefined);
  return open ? (
    <PhotoAnswer {...props} />
  ) : (
    <Button onClick={() => setOpen(true)}>{t`Lägg till ett foto`}</Button>
  );
}

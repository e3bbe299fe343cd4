import { t } from '@lingui/core/macro';
import type { ComponentType } from 'preact';
import { speakAlso } from '../../i18n/speak.ts';
import { Later } from '../../ui/later.tsx';

/** A part that not every resident opens: it is read, words and all, when one does. */
const later =
  <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  (props: Props) => (
    <Later load={load} given={props} absent={<output>{t`Det gick inte att öppna. Fortsätt utan.`}</output>} />
  );

async function more<Room>(room: Promise<Room>): Promise<Room> {
  const [read] = await Promise.all([room, speakAlso('kiosk-more')]);
  return read;
}

export const CardField = later(async () => (await more(import('./card/card-field.tsx'))).CardField);
export const PhotoAnswer = later(async () => (await more(import('./photo/photo-answer.tsx'))).PhotoAnswer);

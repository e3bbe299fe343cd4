import type { State } from '../log/state.ts';
import { type Env, stamp } from '../log/entry.ts';
import type { IdeaId } from '../log/ids.ts';
import type { AddedPhoto, Photo } from './photo.ts';

/** Adds a photo to an idea. Its bytes must be kept in the same stroke. */
export const addPhoto = (command: { readonly idea: IdeaId; readonly photo: Photo }, env: Env) =>
  stamp(env, {
    kind: 'idea.photo-added' as const,
    version: 1,
    subject: command.idea,
    data: { photo: command.photo },
  });

/** The photos of an idea, the one that was added first first. */
export const photosOf = ({ photos }: Pick<State, 'photos'>, idea: string): readonly AddedPhoto[] =>
  [...photos.values()]
    .filter(({ subject }) => subject === idea)
    .sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));

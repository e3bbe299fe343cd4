import { TEXTS_ABOUT, type TextAbout } from '../../../domain/translation/text-unit.ts';
import { to } from '../place.ts';

/** What the queue can be narrowed to by how far each text has come; `todo` is everything but what is done. */
export const QUEUE_STATES = ['todo', 'done', 'all'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** What of the queue is shown: it stands in the address. */
export type QueueFilter = {
  readonly language: string;
  readonly about: TextAbout | undefined;
  readonly state: QueueState;
  readonly search: string;
};

type Query = Readonly<Partial<Record<string, string>>>;

/** Reads the query of an address. Without a language it is the first that is translated to. */
export function queueFilter(query: Query, languages: readonly string[]): QueueFilter {
  const [first = 'sv', second = first] = languages;
  return {
    language: languages.find((tag) => tag === query['language']) ?? second,
    about: TEXTS_ABOUT.find((each) => each === query['about']),
    state: QUEUE_STATES.find((each) => each === query['state']) ?? 'todo',
    search: query['search'] ?? '',
  };
}

const queryOf = ({ language, about, state, search }: QueueFilter): string =>
  new URLSearchParams({
    language,
    ...(about !== undefined && { about }),
    ...(state !== 'todo' && { state }),
    ...(search !== '' && { search }),
  }).toString();

/** The queue, narrowed like this. */
export const queueAddress = (filter: QueueFilter): string => `${to.translations}?${queryOf(filter)}`;

/** One text, opened from the queue. */
export const unitAddress = (unit: string, filter: QueueFilter): string =>
  `${to.translate(unit)}?${queryOf(filter)}`;

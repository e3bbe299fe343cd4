import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Day } from '../../domain/log/entry.ts';
import { AreaId } from '../../domain/log/ids.ts';
import { IDEA_CHANNELS } from '../../domain/ideas/idea.ts';
import { StreetEventKind } from '../../domain/meeting/street-event.ts';
import { CycleFile } from '../../wire/cycle-file.ts';

/** The samples, by the names that `torg sample` takes; each has a folder of its name here. The first is the default. */
export const SAMPLES = [
  'nassjo',
  'paris',
  'trelleborg',
  'uppsala',
  'ungdomar',
  'hyresgaster',
  'sodermore',
] as const;
export type SampleName = (typeof SAMPLES)[number];

const line = z.string().check(z.minLength(1));

/** What a sample is: the day its dates lie around, what is known and from where, and what was made up for it. */
const About = z.strictObject({
  today: Day,
  summary: line,
  sources: z.array(z.strictObject({ says: line, where: line })).check(z.minLength(1)),
  madeUp: z.array(line).check(z.minLength(1)),
  /** Where the real round had a rule that a set-up has no word for. */
  differs: z.array(line),
});
export type About = z.infer<typeof About>;

/** The wall clock of the place, `HH:MM`. */
const Clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** Meetings by local days and hours; all of them move along with the day on which they are loaded. */
const EventsFile = z.strictObject({
  events: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      place: z.string(),
      area: AreaId,
      kind: StreetEventKind,
      day: Day,
      from: Clock,
      until: Clock,
    }),
  ),
});

/** Ideas in the order they came; `event` is the key of the meeting where one was left. */
const IdeasFile = z.strictObject({
  ideas: z.array(
    z.strictObject({
      title: z.string(),
      text: z.string(),
      area: z.optional(AreaId),
      place: z.optional(z.string()),
      theme: z.optional(z.string()),
      language: z.string(),
      channel: z.enum(IDEA_CHANNELS),
      event: z.optional(z.string()),
    }),
  ),
});

/** Formal decisions of the round: a board's, about another matter than the outcome. */
const DecisionsFile = z.strictObject({
  decisions: z.array(
    z.strictObject({
      about: z.enum(['participation', 'resources', 'rules', 'shortlist']),
      board: z.string(),
      day: Day,
      paragraph: z.string(),
      caseNumber: z.string(),
      summary: z.string(),
    }),
  ),
});

export type Sample = {
  readonly about: About;
  readonly file: CycleFile;
  readonly events: z.infer<typeof EventsFile>['events'];
  readonly ideas: z.infer<typeof IdeasFile>['ideas'];
  readonly decisions: z.infer<typeof DecisionsFile>['decisions'];
};

/** Reads a sample from its folder. Its street events, ideas and decisions are empty where it has none. */
export function readSample(name: SampleName): Sample {
  const has = (part: string) => existsSync(fileOf(name, part));
  return {
    about: About.parse(load(name, 'about')),
    file: CycleFile.parse(load(name, 'cycle')),
    events: has('events') ? EventsFile.parse(load(name, 'events')).events : [],
    ideas: has('ideas') ? IdeasFile.parse(load(name, 'ideas')).ideas : [],
    decisions: has('decisions') ? DecisionsFile.parse(load(name, 'decisions')).decisions : [],
  };
}

const fileOf = (name: SampleName, part: string): URL => new URL(`${name}/${part}.json`, import.meta.url);

const load = (name: SampleName, part: string): unknown =>
  JSON.parse(readFileSync(fileOf(name, part), 'utf8'));

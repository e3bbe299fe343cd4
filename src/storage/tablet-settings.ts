import * as z from 'zod/mini';
import { Instant } from '../domain/log/entry.ts';
import { StreetEventId } from '../domain/log/ids.ts';

/** A secret that is typed at the tablet, as PBKDF2-SHA-256 output; six digits keep out the curious, not a thief. */
const Derived = z.strictObject({ salt: z.string(), iterations: z.int(), hash: z.string() });
export type Derived = z.infer<typeof Derived>;

/** What this tablet has been told by the people who use it. Not in the log: it concerns nobody else. */
export const TabletSettings = z.strictObject({
  /** The event that is going on here. */
  event: z.nullable(StreetEventId),
  /** Facilitators who may take the tablet out of the kiosk. */
  facilitators: z.array(
    z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(80)), pin: Derived }),
  ),
  /** The one-time code on the recovery sheet; null once used. */
  recovery: z.nullable(Derived),
  /** Seconds without a touch before "Är du kvar?"; null is never. */
  idleSeconds: z.nullable(z.int().check(z.gte(20), z.lte(3600))),
  /** Class mode for schools: "Nästa elev", no idle question. */
  classMode: z.boolean(),
  theme: z.enum(['paper', 'sunlight']),
  language: z.string(),
  /** Whether the kiosk has the tablet: it comes up again after a restart, and is left by PIN alone. */
  kiosk: z.boolean(),
  /** When every file and all data were last found in place. */
  verified: z.nullable(Instant),
});
export type TabletSettings = z.infer<typeof TabletSettings>;

export const defaultSettings: TabletSettings = {
  event: null,
  facilitators: [],
  recovery: null,
  idleSeconds: 90,
  classMode: false,
  theme: 'paper',
  language: 'sv',
  kiosk: false,
  verified: null,
};

/** Where settings are kept: read once at start, written whole and strictly, the same in every tab. */
export type SettingsStore = {
  current(): TabletSettings;
  change(part: Partial<TabletSettings>): Promise<void>;
  subscribe(listener: () => void): () => void;
};

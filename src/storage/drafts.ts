/** Something half-written, kept so that a closed tab loses nothing. The reader parses `value` itself. */
export type Draft = { readonly key: string; readonly value: unknown; readonly savedAt: string };

/** Drafts of this device, by a key that their screen chooses (`idea/field`, `idea/kiosk/<uuid>`, `sheet/<batch>`). */
export type Drafts = {
  save(key: string, value: unknown): Promise<void>;
  load(key: string): Promise<Draft | undefined>;
  list(prefix: string): Promise<readonly Draft[]>;
  remove(key: string): Promise<void>;
};

import { BODY_BYTES_MAX } from '../../wire/limits.ts';
import type { ProblemCode } from '../../wire/problem.ts';
import type { SchemaName } from './fields.ts';

/** Who may call an operation: a tablet by its token, a member by the session cookie, or anyone. */
type Security = 'device' | 'session' | 'anyone';

export type Operation = {
  readonly path: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly Security[];
  readonly query?: Readonly<Record<string, { readonly description: string; readonly schema: object }>>;
  readonly body?:
    | { readonly schema: SchemaName; readonly most: number; readonly gzip?: boolean }
    /** Bytes as they are. */
    | { readonly type: string; readonly most: number };
  readonly answer: { readonly schema: SchemaName } | { readonly type: string } | 'nothing';
  /** Whether the answer sets or clears the session cookie. */
  readonly cookie?: boolean;
  readonly problems: readonly ProblemCode[];
};

/** What can be wrong with any body. */
export const BODY: readonly ProblemCode[] = [
  'wrong-content-type',
  'bad-encoding',
  'not-json',
  'malformed',
  'too-large',
];
/** How whoever asks as staff can be turned away. */
export const OFFICE: readonly ProblemCode[] = [
  'signed-out',
  'second-factor-needed',
  'device-unknown',
  'forbidden',
];
/** A body that is no push. */
export const small = (schema: SchemaName): NonNullable<Operation['body']> => ({
  schema,
  most: BODY_BYTES_MAX,
});

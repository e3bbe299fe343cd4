/**
 * An expected failure as a value: a code that the screens put into words, and the figures the words need.
 * A surprise crashes instead.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
};

export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Failure };

export const accept = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const refuse = <Code extends string>(
  code: Code,
  params: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({ ok: false, refusal: { code, params } });

/** Marks the branch of a switch that the compiler has proved empty. */
export function absurd(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}

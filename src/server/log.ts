/** A line of the server's log: what happened, never to whom or with which words. */
export type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
} & Readonly<Record<string, string | number | boolean | null>>;

export type Log = (line: LogLine) => void;

/** One JSON object a line on standard error, each with its time. */
export const logToStderr: Log = (line) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
};

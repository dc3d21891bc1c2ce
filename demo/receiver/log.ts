/**
 * Structured log, one JSON object a line. It takes only these fields, and none of them can hold what a person wrote: routes are patterns,
 * not addresses; errors are a code and places in our files, never a message (databases repeat values in theirs).
 */
export interface LogFields {
  method?: string;
  route?: string;
  status?: number;
  ms?: number;
  code?: string;
  at?: string;
  count?: number;
  port?: number;
  database?: string;
}

export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: LogFields) => void;

export function logTo(write: (line: string) => void): Log {
  return (level, event, { method, route, status, ms, code, at, count, port, database } = {}) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, method, route, status, ms, code, at, count, port, database })}\n`);
}

/** What may be said of an unexpected error. */
export function describe(error: unknown): { code: string; at: string } {
  const { name = '', code, stack = '' } = error as { name?: string; code?: unknown; stack?: string };
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 4).map((line) => /([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? '?');
  return { code: typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : /^\w{1,40}$/.test(name) ? name : 'error', at: places.join(' < ') };
}

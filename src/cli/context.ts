/** What main hands to a command; commands return an exit code and never call exit themselves. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** Exit codes of every command. */
export const EXIT = { ok: 0, findings: 1, failed: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

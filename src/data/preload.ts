const PLACE = Symbol.for('gk.preload');

/** Requests that the loader script has started before our code was there: absolute address → answer. */
export type Preloads = Map<string, Promise<Response>>;

/** The answer that is already on its way for `url`, if there is one. It can be taken once: a body is read once. */
export function takePreload(url: string): Promise<Response> | undefined {
  const started = (globalThis as { [PLACE]?: Preloads })[PLACE]?.get(url);
  if (started) (globalThis as { [PLACE]?: Preloads })[PLACE]!.delete(url);
  return started;
}

/** For the loader script: starts a request to be taken over. A failure is reported to whom takes it, and to nobody else. */
export function startPreload(url: string): void {
  const page = globalThis as { [PLACE]?: Preloads };
  const all = (page[PLACE] ??= new Map());
  if (all.has(url)) return;
  const answer = fetch(url);
  answer.catch(() => undefined);
  all.set(url, answer);
}

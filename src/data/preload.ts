const PLACE = Symbol.for('gk.preload');

/** A request that the loader script has started, and the means to call it off. */
export interface Preload { readonly answer: Promise<Response>; readonly stop: AbortController }

/** Requests that the loader script has started before our code was there, by absolute address. */
export type Preloads = Map<string, Preload>;

/** The request that is already on its way for `url`, if there is one. It can be taken once: a body is read once. */
export function takePreload(url: string): Preload | undefined {
  const started = (globalThis as { [PLACE]?: Preloads })[PLACE]?.get(url);
  if (started) (globalThis as { [PLACE]?: Preloads })[PLACE]!.delete(url);
  return started;
}

/** For the loader script: starts a request to be taken over. A failure is reported to whom takes it, and to nobody else. */
export function startPreload(url: string): void {
  const page = globalThis as { [PLACE]?: Preloads };
  const all = (page[PLACE] ??= new Map());
  if (all.has(url)) return;
  const stop = new AbortController();
  const answer = fetch(url, { signal: stop.signal });
  answer.catch(() => undefined);
  all.set(url, { answer, stop });
}

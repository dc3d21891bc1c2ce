/** Runs work when the page has nothing better to do. Engines without `requestIdleCallback` (Safari) get a short pause instead. */
export function idle(work: () => void, timeout = 2000): () => void {
  const { requestIdleCallback: later, cancelIdleCallback: cancel } = window as Partial<Pick<Window, 'requestIdleCallback' | 'cancelIdleCallback'>>;
  if (later && cancel) {
    const id = later.call(window, work, { timeout });
    return () => cancel.call(window, id);
  }
  const id = setTimeout(work, 50);
  return () => clearTimeout(id);
}

/** Runs a generator to its end in idle slices of at most `budget` ms; the function returned stops it. */
export function inSlices(steps: Generator<unknown, unknown>, done?: () => void, budget = 8): () => void {
  let cancel: () => void;
  const turn = (): void => {
    const end = performance.now() + budget;
    do {
      if (steps.next().done) {
        done?.();
        return;
      }
    } while (performance.now() < end);
    cancel = idle(turn);
  };
  cancel = idle(turn);
  return () => cancel();
}

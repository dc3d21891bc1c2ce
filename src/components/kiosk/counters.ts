/** What went wrong on a terminal, by code and in numbers only: no words of a visitor are in it. */
export interface Counters {
  readonly errors: Readonly<Record<string, number>>;
  /** When the documents were last read in full, as on the wall. */
  readonly updated: string;
}
const all = new WeakMap<object, { errors: Record<string, number>; updated: string }>();

function of(kiosk: object): { errors: Record<string, number>; updated: string } {
  let counters = all.get(kiosk);
  if (!counters) all.set(kiosk, (counters = { errors: {}, updated: '' }));
  return counters;
}

export const countersOf = (kiosk: object): Counters => of(kiosk);

export function countError(kiosk: object, code: string): void {
  const { errors } = of(kiosk);
  errors[code] = (errors[code] ?? 0) + 1;
}

export function noteUpdate(kiosk: object, when: string): void {
  of(kiosk).updated = when;
}

/** The time limits of this receiver's letters; how they run is `models/request-clock`. */
import { clockOf, REQUEST_DAYS, type Clock, type LetterEvent } from '../../../src/models/request-clock.js';

export { EVENT_TYPES, type Clock, type EventType, type LetterEvent } from '../../../src/models/request-clock.js';

/** Working days in which a letter with no further condition is answered. */
export const LETTER_DAYS: Readonly<Record<string, number>> = { letter: 10, opinion: 20, supervision: 15, rating: 15, survey: 0, request: REQUEST_DAYS };

export const clockFor = (type: string, events: readonly LetterEvent[], today: string): Clock | undefined => {
  const days = LETTER_DAYS[type];
  return days ? clockOf(events, today, days, type === 'request') : undefined;
};

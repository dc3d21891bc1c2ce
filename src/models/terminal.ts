/** What a terminal works out without a screen: whether its clock can be believed, whether it is night, how to find what it holds. */
const DAY = 86_400_000;
/** Data may be dated a little ahead, and a terminal may go without news for years; more than that and the clock is wrong. */
const AHEAD = 2 * DAY;
const BEHIND = 5 * 366 * DAY;

/** Whether a clock that says `now` (epoch ms) can be right where the newest document is of `newest` (YYYY-MM-DD). */
export function clockHolds(now: number, newest: string | undefined): boolean {
  const year = new Date(now).getUTCFullYear();
  if (year < 2024 || year > 2200) return false;
  const date = newest === undefined ? NaN : Date.parse(newest);
  return !(date === date) || (now >= date - AHEAD && now <= date + BEHIND);
}

/** `22:00-06:30` → whether `minute` of the day lies in it; false for what is no such span. */
export function atNight(schedule: string | null, minute: number): boolean {
  const [, h1, m1, h2, m2] = /^\s*(\d{1,2}):(\d{2})\s*[-–~至]\s*(\d{1,2}):(\d{2})\s*$/.exec(schedule ?? '') ?? [];
  if (h1 === undefined) return false;
  const from = Number(h1) * 60 + Number(m1);
  const to = Number(h2) * 60 + Number(m2);
  if (from > 1440 || to > 1440) return false;
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** Minute of the day and figures of the clock in China (UTC+8 all year). */
export function shanghaiClock(now: number): { readonly minute: number; readonly time: string; readonly date: string; readonly weekday: number } {
  const there = new Date(now + 8 * 3_600_000);
  const two = (n: number): string => String(100 + n).slice(1);
  return {
    minute: there.getUTCHours() * 60 + there.getUTCMinutes(),
    time: `${there.getUTCHours()}:${two(there.getUTCMinutes())}`,
    date: there.toISOString().slice(0, 10),
    weekday: there.getUTCDay(),
  };
}

/** Where the whole picture stands in minute `n`: a few pixels to and fro, so that no edge burns in. */
export function shiftAt(n: number): readonly [number, number] {
  const path = [[0, 0], [2, 1], [3, 3], [1, 2], [-1, 3], [-3, 1], [-2, -1], [-3, -3], [0, -2], [2, -3]] as const;
  return path[((n % path.length) + path.length) % path.length]!;
}

/** A stretch of a text around the first hit, so that a line shows why it was found. */
export function excerpt(text: string, at: number, most: number): string {
  if (text.length <= most) return text;
  const from = Math.max(0, Math.min(at - Math.floor(most / 3), text.length - most));
  return `${from ? '…' : ''}${text.slice(from, from + most)}${from + most < text.length ? '…' : ''}`;
}

const EN_MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * A date (`2026-09-18`, `2018-03`) or an instant (ISO 8601 with time) in words of Asia/Shanghai: 2026年9月18日, with the time for
 * instants: 2026年9月11日 8:00. What is no date comes back as it is: documents carry words such as 自发布之日起.
 */
export function formatDate(iso: string, lang = 'zh-Hans'): string {
  const parts = shanghai(iso);
  if (!parts) return iso;
  const [year, month, day, time] = parts;
  if (/^en\b/i.test(lang)) {
    return [day, EN_MONTHS[month - 1], year].filter(Boolean).join(' ') + (time ? `, ${time}` : '');
  }
  return `${year}年${month}月${day ? `${day}日` : ''}${time ? ` ${time}` : ''}`;
}

/** The same in figures: 2026-09-18. */
export function formatDay(iso: string): string {
  const parts = shanghai(iso);
  return parts ? [parts[0], ...parts.slice(1, 3).filter(Boolean).map((n) => String(100 + Number(n)).slice(1))].join('-') : iso;
}

/** Year, month, day (0 where only the month is known) and H:MM of an instant. China keeps UTC+8 all year since 1992. */
function shanghai(iso: string): readonly [number, number, number, string?] | null {
  const date = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(iso);
  if (date) return [Number(date[1]), Number(date[2]), Number(date[3] ?? 0)];
  const instant = /^\d{4}-\d\d-\d\dT/.test(iso) ? Date.parse(iso) : NaN;
  if (!(instant === instant)) return null;
  const there = new Date(instant + 8 * 3_600_000);
  return [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate(), `${there.getUTCHours()}:${String(100 + there.getUTCMinutes()).slice(1)}`];
}

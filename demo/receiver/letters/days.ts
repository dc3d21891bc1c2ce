/** The day on the calendar of the office: China has one time zone and no summer time. */
export function chinaDay(at: Date = new Date()): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

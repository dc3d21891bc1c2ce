/**
 * Official holidays and make-up working days as 国务院办公厅 announces them each year. Entered from our own knowledge and compared day by day
 * with NateScarlet/holiday-cn (MIT, snapshot of 2026-08-07), which reads them from the notices at the addresses below.
 * A year that is not here is not known: nothing is computed for it. Add 2027 when its notice has come out.
 */
export interface CalendarYear {
  readonly year: number;
  /** Days off, `MM-DD` or `MM-DD~MM-DD`, parted by spaces. */
  readonly off: string;
  /** Saturdays and Sundays that are worked. */
  readonly work: string;
  /** Where it was announced. */
  readonly notice: string;
  readonly url?: string;
  /** Days of one province or county only (开斋节 in 宁夏): they are added to the year, and do not make a year known by themselves. */
  readonly local?: boolean;
}

const year = (number: number, url: string, off: string, work: string): CalendarYear => ({
  year: number, off, work, notice: `国务院办公厅关于${String(number)}年部分节假日安排的通知`, url: `https://www.gov.cn/zhengce/zhengceku/${url}.htm`,
});

export const HOLIDAYS: readonly CalendarYear[] = [
  // 劳动节 by the second notice, https://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm
  year(2019, '2018-12/06/content_5346276', '01-01 02-04~02-10 04-05 05-01~05-04 06-07 09-13 10-01~10-07', '02-02 02-03 04-28 05-05 09-29 10-12'),
  // 春节 prolonged to 2 February by the second notice, https://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm
  year(2020, '2019-11/21/content_5454164', '01-01 01-24~02-02 04-04~04-06 05-01~05-05 06-25~06-27 10-01~10-08', '01-19 04-26 05-09 06-28 09-27 10-10'),
  year(2021, '2020-11/25/content_5564127', '01-01~01-03 02-11~02-17 04-03~04-05 05-01~05-05 06-12~06-14 09-19~09-21 10-01~10-07', '02-07 02-20 04-25 05-08 09-18 09-26 10-09'),
  year(2022, '2021-10/25/content_5644835', '01-01~01-03 01-31~02-06 04-03~04-05 04-30~05-04 06-03~06-05 09-10~09-12 10-01~10-07', '01-29 01-30 04-02 04-24 05-07 10-08 10-09'),
  year(2023, '2022-12/08/content_5730844', '01-01~01-02 01-21~01-27 04-05 04-29~05-03 06-22~06-24 09-29~10-06', '01-28 01-29 04-23 05-06 06-25 10-07 10-08'),
  year(2024, '202310/content_6911528', '01-01 02-10~02-17 04-04~04-06 05-01~05-05 06-10 09-15~09-17 10-01~10-07', '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'),
  year(2025, '202411/content_6986383', '01-01 01-28~02-04 04-04~04-06 05-01~05-05 05-31~06-02 10-01~10-08', '01-26 02-08 04-27 09-28 10-11'),
  year(2026, '202511/content_7047091', '01-01~01-03 02-15~02-23 04-04~04-06 05-01~05-05 06-19~06-21 09-25~09-27 10-01~10-07', '01-04 02-14 02-28 05-09 09-20 10-10'),
];

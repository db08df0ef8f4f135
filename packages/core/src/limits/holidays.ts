/** The holidays of one year as the State Council has published them. */
export interface YearOfHolidays {
  /** Days off, weekends between them named too: `02-15~02-23 04-04~04-06`. */
  readonly off: string;
  /** Saturdays and Sundays that are worked instead (调休): `02-14 02-28`. */
  readonly on: string;
}

/**
 * Holidays by year, from the notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知).
 * The next year is added each November: docs/decisions/0003-holidays.md.
 */
export const holidays: Readonly<Record<string, YearOfHolidays>> = {
  2021: {
    off: '01-01~01-03 02-11~02-17 04-03~04-05 05-01~05-05 06-12~06-14 09-19~09-21 10-01~10-07',
    on: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  },
  2022: {
    off: '01-01~01-03 01-31~02-06 04-03~04-05 04-30~05-04 06-03~06-05 09-10~09-12 10-01~10-07 12-31',
    on: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  },
  2023: {
    off: '01-01~01-02 01-21~01-27 04-05 04-29~05-03 06-22~06-24 09-29~10-06',
    on: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  },
  2024: {
    off: '01-01 02-10~02-17 04-04~04-06 05-01~05-05 06-10 09-15~09-17 10-01~10-07',
    on: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  2025: {
    off: '01-01 01-28~02-04 04-04~04-06 05-01~05-05 05-31~06-02 10-01~10-08',
    on: '01-26 02-08 04-27 09-28 10-11',
  },
  2026: {
    off: '01-01~01-03 02-15~02-23 04-04~04-06 05-01~05-05 06-19~06-21 09-25~09-27 10-01~10-07',
    on: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
};

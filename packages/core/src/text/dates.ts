const hour = 3_600_000;
/** Asia/Shanghai has had no summer time since 1991. */
const shanghai = 8 * hour;
// Epoch milliseconds outside 1980–2199 are other numbers that got into a date column.
const earliest = Date.UTC(1980, 0, 1);
const latest = Date.UTC(2200, 0, 1);

const written =
  /^(\d{4})(?:(\d\d)(\d\d)|[-/.年](\d{1,2})[-/.月](\d{1,2})日?)(?:[T ]?(?:(\d\d):?|[T ](\d):)(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

/** A point in time as a source writes it. */
interface Instant {
  readonly day: string;
  /** `undefined` when only the day is known. */
  readonly moment: string | undefined;
}

/** The calendar day (YYYY-MM-DD, in Asia/Shanghai) of epoch milliseconds or of a written date, else `undefined`. */
export function readDay(value: string | number): string | undefined {
  return read(value)?.day;
}

/** The moment with offset +08:00 (RFC 3339), or the day where no time is given, else `undefined`. */
export function readMoment(value: string | number): string | undefined {
  const instant = read(value);
  return instant?.moment ?? instant?.day;
}

function read(value: string | number): Instant | undefined {
  const text = String(value).trim();
  // 202403010930 as milliseconds lies before 1980: what is no epoch may be a written date.
  return (/^\d{12,13}$/.test(text) ? fromEpoch(Number(text)) : undefined) ?? fromText(text);
}

function fromEpoch(epoch: number): Instant | undefined {
  if (!(epoch >= earliest && epoch < latest)) return undefined;
  const local = new Date(epoch + shanghai).toISOString();
  return { day: local.slice(0, 10), moment: `${local.slice(0, 19)}+08:00` };
}

function fromText(text: string): Instant | undefined {
  const found = written.exec(text);
  if (!found) return undefined;
  const [, year, m1, d1, m2, d2, h1, h2, minutes, seconds = '00', zone] = found;
  const day = `${year}-${two(m1 ?? m2)}-${two(d1 ?? d2)}`;
  if (!isDay(day)) return undefined;
  const hours = two(h1 ?? h2);
  if (minutes === undefined) return { day, moment: undefined };
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const moment = `${day}T${hours}:${minutes}:${seconds}`;
  if (zone === undefined) return { day, moment: `${moment}+08:00` };
  const epoch = Date.parse(moment + (zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone));
  return fromEpoch(epoch);
}

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/** Whether the calendar has that day: 2023-02-29 it has not. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

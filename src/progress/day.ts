import { InputError, quoted } from '../errors.ts';

/**
 * A learner's day, counted from 1 January 1970. It is read off their own wall clock and begins at 4 in the morning, so
 * that an evening's answers belong together, wherever they are and whatever summer time does.
 */
export type Day = number;

const DAY = 86_400_000;
const ROLLOVER_HOUR = 4;

/** A moment as records hold it: local wall time with its offset from UTC, `2026-11-24T09:30:00.000+01:00`. */
export function stamp(moment: Date): string {
  const east = -moment.getTimezoneOffset();
  const wall = new Date(moment.getTime() + east * 60_000).toISOString().slice(0, -1);
  const [hours, minutes] = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60].map((n) => `${n}`.padStart(2, '0'));
  return `${wall}${east < 0 ? '-' : '+'}${hours}:${minutes}`;
}

const STAMP =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** Whether a text is a moment as {@link stamp} writes them. */
export function isStamp(text: string): boolean {
  return STAMP.test(text);
}

/** The day that a moment, as {@link stamp} writes it, belongs to. Its offset plays no part: the wall clock decides. */
export function dayOf(at: string): Day {
  const date = calendarDay(at);
  return Number(at.slice(11, 13)) < ROLLOVER_HOUR ? date - 1 : date;
}

/** The day that the calendar has at a moment: between midnight and 4 another than {@link dayOf}, for dates that people read. */
export function calendarDay(at: string): Day {
  return Date.UTC(Number(at.slice(0, 4)), Number(at.slice(5, 7)) - 1, Number(at.slice(8, 10))) / DAY;
}

/** A day as `2026-11-24`. */
export function dateOf(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** A day of the week as `Tue`. */
export function weekday(day: Day): string {
  return WEEKDAYS[((day % 7) + 7) % 7] as string;
}

/** 1 January 1970 was a Thursday. */
const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];

/** The day of a date typed behind an option. Throws InputError unless it is a date as `2026-12-01`, today or later. */
export function parseDay(option: string, word: string, today: Day): Day {
  const time = /^\d{4}-\d\d-\d\d$/.test(word) ? Date.parse(`${word}T00:00:00Z`) : Number.NaN;
  const day = Math.floor(time / DAY);
  // Date.parse takes a 31 February for a day in March.
  if (Number.isNaN(time) || dateOf(day) !== word) {
    throw new InputError(`${option} takes a date such as ${dateOf(today + 14)}, not ${quoted(word)}`);
  }
  if (day < today) throw new InputError(`${option} ${word} lies in the past; today is ${dateOf(today)}`);
  return day;
}

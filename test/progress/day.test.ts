import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { calendarDay, dateOf, dayOf, isStamp, parseDay, stamp } from '../../src/progress/day.ts';

const DAY = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

test('a day begins at 4 in the morning of the wall clock', () => {
  expect(dayOf('2026-11-24T03:59:59.999+01:00')).toBe(DAY('2026-11-23'));
  expect(dayOf('2026-11-24T04:00:00.000+01:00')).toBe(DAY('2026-11-24'));
  expect(dayOf('2026-11-24T23:59:00.000+01:00')).toBe(DAY('2026-11-24'));
  expect(dayOf('2026-01-01T00:30:00.000+00:00')).toBe(DAY('2025-12-31'));
});

test('the calendar turns at midnight all the same', () => {
  expect(dateOf(calendarDay('2026-11-24T23:59:59.999+01:00'))).toBe('2026-11-24');
  expect(dateOf(calendarDay('2026-11-25T00:00:00.000+01:00'))).toBe('2026-11-25');
});

test('the wall clock decides and not UTC, on both sides of the date line', () => {
  expect(dayOf('2026-11-24T09:00:00.000+14:00')).toBe(DAY('2026-11-24'));
  expect(dayOf('2026-11-24T22:00:00.000-11:00')).toBe(DAY('2026-11-24'));
});

test('days follow each other by one over both changes of summer time', () => {
  for (const [before, after] of [
    ['2026-03-28T23:00:00.000+01:00', '2026-03-29T23:00:00.000+02:00'],
    ['2026-10-24T05:00:00.000+02:00', '2026-10-25T05:00:00.000+01:00'],
  ] as const) {
    expect(dayOf(after) - dayOf(before)).toBe(1);
  }
});

test('a stamp is the local wall time with its offset, in whatever zone the process runs', () => {
  const source = stamp.toString();
  const stamped = (zone: string, moment: string) =>
    execFileSync(process.execPath, ['-e', `${source}; process.stdout.write(stamp(new Date('${moment}')))`], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  expect(stamped('Europe/Berlin', '2026-03-29T00:59:59.5Z')).toBe('2026-03-29T01:59:59.500+01:00');
  expect(stamped('Europe/Berlin', '2026-03-29T01:00:00Z')).toBe('2026-03-29T03:00:00.000+02:00');
  expect(stamped('America/St_Johns', '2026-11-24T12:00:00Z')).toBe('2026-11-24T08:30:00.000-03:30');
  expect(stamped('UTC', '2026-11-24T12:00:00Z')).toBe('2026-11-24T12:00:00.000+00:00');
});

test('what a stamp is not is told from one', () => {
  expect(isStamp(stamp(new Date()))).toBe(true);
  expect(isStamp('2026-11-24T09:30:00Z')).toBe(true);
  for (const text of ['', '2026-11-24', '2026-13-24T09:30:00Z', '2026-11-24T25:30:00Z', '2026-11-24T09:30:00', 'x']) {
    expect(isStamp(text), text).toBe(false);
  }
});

test('a day typed is a date of the calendar, today or later', () => {
  const today = DAY('2026-11-24');
  expect(parseDay('--interview-on', '2026-11-24', today)).toBe(today);
  expect(dateOf(parseDay('--interview-on', '2028-02-29', today))).toBe('2028-02-29');
  expect(() => parseDay('--interview-on', '2026-11-23', today)).toThrow(
    '--interview-on 2026-11-23 lies in the past; today is 2026-11-24',
  );
  for (const word of ['2027-02-29', '2026-11-31', 'tomorrow', '24.11.2026', '2026-13-01', '']) {
    expect(() => parseDay('--interview-on', word, today), word).toThrow('takes a date such as 2026-12-08, not');
  }
});

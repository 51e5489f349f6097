/** Excel's calendar, kept apart from the product's own so that one cannot hide the other's mistake. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The serial of a real day; undefined for 31 April or a year before 1900 (1904). */
export function serialFromDay({ year, month, day }: CalendarDay, date1904: boolean): number | undefined {
  if (!date1904 && year === 1900 && month === 2 && day === 29) return 60;
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || year > 9999) return undefined;
  const serial = (time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  // Lotus's 29 February 1900 is serial 60, so the days before it are one less than they would be.
  const whole = !date1904 && serial < 61 ? serial - 1 : serial;
  return whole < (date1904 ? 0 : 1) ? undefined : whole;
}

/** Also answers 29/2/1900 for 60, as Excel shows it. */
export function dayFromSerial(serial: number, date1904: boolean): CalendarDay {
  const whole = Math.floor(serial);
  if (!date1904 && whole === 60) return { year: 1900, month: 2, day: 29 };
  const shifted = !date1904 && whole < 60 ? whole + 1 : whole;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + shifted * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday, as WEEKDAY counts from 1. */
export function weekday(serial: number, date1904: boolean): number {
  return (Math.floor(serial) + (date1904 ? 5 : 6)) % 7;
}

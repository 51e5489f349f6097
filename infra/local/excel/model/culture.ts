/** How a machine's Excel reads what is typed, and what it says of itself. */
export interface Conventions {
  readonly decimal: "." | ",";
  readonly group: "." | ",";
  readonly isDayFirst: boolean;
  /** As `application.cultureInfo.datetimeFormat` says them. */
  readonly shortDate: string;
  readonly longDate: string;
}

/** Windows' own patterns of these regions; a person can have others. */
export const CULTURES = {
  "en-US": {
    decimal: ".",
    group: ",",
    isDayFirst: false,
    shortDate: "M/d/yyyy",
    longDate: "dddd, MMMM d, yyyy",
  },
  "en-GB": {
    decimal: ".",
    group: ",",
    isDayFirst: true,
    shortDate: "dd/MM/yyyy",
    longDate: "dd MMMM yyyy",
  },
  "vi-VN": {
    decimal: ",",
    group: ".",
    isDayFirst: true,
    shortDate: "dd/MM/yyyy",
    longDate: "dd MMMM yyyy",
  },
} as const satisfies Readonly<Record<string, Conventions>>;

export type Culture = keyof typeof CULTURES;

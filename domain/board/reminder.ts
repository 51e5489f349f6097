import type { DueItem } from "../protocol/dues.ts";
import type { Due } from "../due/due.ts";
import { REMINDER_TEXTS } from "../texts/service/reminders.ts";
import { DUE_KIND_TEXTS } from "../texts/vocabulary/due-kinds.ts";
import { type Language, render } from "../values/bilingual.ts";
import { type Day, formatDay } from "../values/day.ts";
import type { Period } from "../values/period.ts";
import { periodInSentence } from "../wording/period-text.ts";

/** What a reminder speaks of: the unit owes it, and its day has come. */
export function isReminded({ state }: Pick<Due, "state">): boolean {
  return state === "missing" || state === "late-open";
}

export interface Reminder {
  readonly unit: string;
  readonly period: Period;
  /** Counts the reminders to the unit within the year. */
  readonly number: number;
  readonly day: Day;
}

/**
 * The reminder in the official form: one line for what is asked of several people by the same day, with their names or,
 * where it leaves the office, with their number.
 */
export function reminderText(
  reminder: Reminder,
  items: readonly DueItem[],
  language: Language,
  people: "named" | "counted" = "named",
): string {
  const { unit, period, number, day } = reminder;
  const say = (
    text: (typeof REMINDER_TEXTS)[keyof typeof REMINDER_TEXTS],
    values: Readonly<Record<string, string>>,
  ) => render(text, language, values);
  const lines = [...linesOf(items, language)].map(([what, { dueOn, names }], index) =>
    say(names.size === 0 ? REMINDER_TEXTS.line : LINES[people], {
      place: String(index + 1),
      what: what.slice(dueOn.length + 1),
      day: formatDay(dueOn),
      names: [...names].join(", "),
      count: String(names.size),
    }),
  );
  return [
    say(REMINDER_TEXTS.to, { unit }),
    say(REMINDER_TEXTS.number, { number: String(number), day: formatDay(day) }),
    say(REMINDER_TEXTS.request, { count: String(items.length), period: periodInSentence(period, language) }),
    ...lines,
    say(REMINDER_TEXTS.close, {}),
  ].join("\n");
}

const LINES = { named: REMINDER_TEXTS.lineOf, counted: REMINDER_TEXTS.lineCounted } as const;

interface Line {
  readonly dueOn: Day;
  readonly names: Set<string>;
}

/** By day and matter, in the order of the items. The criteria of points are not told apart: they are entered together. */
function linesOf(items: readonly DueItem[], language: Language): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const { kind, about, period, dueOn, subject } of items) {
    const parts = [
      DUE_KIND_TEXTS[kind][language],
      kind === "points" ? "" : about,
      period === undefined ? "" : periodInSentence(period, language),
    ];
    const place = `${dueOn} ${parts.filter((part) => part !== "").join(", ")}`;
    const line = lines.get(place) ?? { dueOn, names: new Set<string>() };
    if (subject.kind === "person") line.names.add(subject.name);
    lines.set(place, line);
  }
  return lines;
}

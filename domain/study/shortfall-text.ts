import type { GivenReminder } from "../protocol/reminders.ts";
import { SHORTFALL_TEXTS as TEXTS } from "../texts/trace/shortfalls.ts";
import { DEFECT_KIND_TEXTS, SHORTFALL_KIND_TEXTS } from "../texts/vocabulary/shortfall-kinds.ts";
import { REMINDER_WAY_TEXTS } from "../texts/vocabulary/reminder-ways.ts";
import { type Language, render } from "../values/bilingual.ts";
import { daysBetween, formatDay } from "../values/day.ts";
import { formatDecimal } from "../wording/number-format.ts";
import { formatPeriod } from "../wording/period-text.ts";
import type { ListedShortfall } from "./defects.ts";

const KIND_TEXTS = { ...SHORTFALL_KIND_TEXTS, ...DEFECT_KIND_TEXTS };

/** Kinds whose day is that of a session or of a plan's issue; of the others it is the day by which something was due. */
const ON_A_DAY: ReadonlySet<ListedShortfall["kind"]> = new Set([
  "absent-unexcused",
  "absent-excused",
  "made-up-late",
  "not-recorded",
  "session-mixed",
  "session-short",
  "plan-copied",
  "plan-generic",
  "plan-not-feasible",
  "plan-not-combative",
  "plan-not-close",
  "discussion-formal",
]);

export function formatShortfallKind(kind: ListedShortfall["kind"], language: Language): string {
  return KIND_TEXTS[kind][language];
}

/** What it is about: a document with what was measured, a task, a finding, or the period of what is due by period. */
export function formatMatter(shortfall: ListedShortfall, language: Language): string {
  const { about, period } = shortfall;
  if (about === "" && period !== null) return formatPeriod(period, language);
  const figures = "figures" in shortfall ? shortfall.figures : null;
  if (figures === null) return about;
  const [first = "", second = ""] = figures.map((figure) => formatDecimal(figure, language));
  return render(second === "" ? TEXTS.copied : TEXTS.minutes, language, { about, first, second });
}

/** The reminders that spoke of it, the office's first; empty for none. */
export function formatReminders(
  shortfall: ListedShortfall,
  given: readonly GivenReminder[],
  language: Language,
): string {
  const noted = "remindedOn" in shortfall ? shortfall.remindedOn : null;
  return [
    ...given.map(({ number, day, way }) =>
      render(TEXTS.reminded, language, {
        number: String(number),
        day: formatDay(day),
        way: REMINDER_WAY_TEXTS[way][language].toLowerCase(),
      }),
    ),
    ...(noted === null ? [] : [render(TEXTS.noted, language, { day: formatDay(noted) })]),
  ].join("; ");
}

/** "Nộp thu hoạch chậm: 57-NQ/TW, hạn 31/03/2026, thực hiện ngày 05/04/2026, chậm 5 ngày; đã nhắc lần 1 ngày 01/04/2026 (công văn)". */
export function formatShortfall(
  shortfall: ListedShortfall,
  given: readonly GivenReminder[],
  language: Language,
): string {
  const { kind, day, doneOn } = shortfall;
  const say = (text: (typeof TEXTS)[keyof typeof TEXTS], values: Readonly<Record<string, string>>) =>
    render(text, language, values);
  const late = doneOn === null ? 0 : daysBetween(day, doneOn);
  const matter = formatMatter(shortfall, language);
  const parts = [
    ...(matter === "" ? [] : [matter]),
    say(ON_A_DAY.has(kind) ? TEXTS.on : TEXTS.by, { day: formatDay(day) }),
    ...(doneOn === null ? [] : [say(TEXTS.done, { day: formatDay(doneOn) })]),
    ...(late > 0 && !ON_A_DAY.has(kind) ? [say(TEXTS.late, { count: String(late) })] : []),
  ];
  const line = `${formatShortfallKind(kind, language)}: ${parts.join(", ")}`;
  const reminders = formatReminders(shortfall, given, language);
  return reminders === "" ? line : say(TEXTS.withReminders, { line, reminders });
}

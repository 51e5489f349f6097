import type { GivenReminder } from "../protocol/reminders.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";
import { SHORTFALL_TEXTS as TEXTS } from "../texts/trace/shortfalls.ts";
import { type Language, render } from "../values/bilingual.ts";
import { groupBy } from "../values/group-by.ts";
import type { ListedShortfall } from "./defects.ts";
import { formatShortfall, formatShortfallKind } from "./shortfall-text.ts";

/** Whose score sheet it is: a person, or a unit, which has the same id as its register. */
interface Subject {
  readonly kind: SubjectKind;
  readonly subject: string;
}

/** The reminders that spoke of what is due, as far as the reader is told of them. */
export type RemindersOf = (shortfall: ListedShortfall) => readonly GivenReminder[];

/**
 * What fell short of one subject, line by line, for its score sheet: it stands beside the points, whatever they are for.
 * Of the people in a unit the last line says how much there is by kind; each finds it in their own sheet.
 * @param shortfalls of the subject and, of a unit, of its people
 */
export function subjectShortfalls(
  { kind, subject }: Subject,
  shortfalls: readonly ListedShortfall[],
  remindersOf: RemindersOf,
  language: Language,
): readonly string[] {
  const own = shortfalls.filter(({ person, unit }) => (person?.key ?? unit) === subject);
  const lines = own.map((shortfall) => formatShortfall(shortfall, remindersOf(shortfall), language));
  const ofPeople = shortfalls.filter(({ person, unit }) => person !== null && unit === subject);
  if (kind !== "collective" || ofPeople.length === 0) return lines;
  const kinds = [...groupBy(ofPeople, (shortfall) => formatShortfallKind(shortfall.kind, language))]
    .map(([name, same]) => render(TEXTS.counted, language, { name, count: String(same.length) }))
    .join("; ");
  return [...lines, render(TEXTS.ofPeople, language, { kinds })];
}

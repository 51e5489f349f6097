import type { DueItem } from "../protocol/dues.ts";
import { decisions } from "../forms/catalogue/decisions.ts";
import { directives } from "../forms/catalogue/directives.ts";
import { people } from "../forms/catalogue/people.ts";
import { units } from "../forms/catalogue/units.ts";
import type { dueChanges } from "../forms/catalogue/due/due-changes.ts";
import { citation } from "../policy/dated.ts";
import { criteriaOfBooks } from "../policy/criterion-titles.ts";
import type { Policy } from "../policy/policy.ts";
import type { GivenReminder } from "../protocol/reminders.ts";
import type { Due } from "../due/due.ts";
import { contentOf, sessionOf } from "../due/due-row.ts";
import { withCarried } from "../facts/carried.ts";
import type { Fact } from "../facts/fact.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import type { Bilingual, Language } from "../values/bilingual.ts";
import { formatDay } from "../values/day.ts";
import { RowKey } from "../values/ids.ts";
import { newRowOf, placeOf } from "./due-place.ts";

/** Dues as a reader sees them: names for keys, and the cell that is to be filled in. */
export function makeDueItem(
  policy: Policy,
  facts: OrganisationFacts,
  language: Language,
  remindersOf: (due: Due) => readonly GivenReminder[] = () => [],
  second?: Policy,
): (due: Due) => DueItem {
  const names = namesIn(policy, second, withCarried(facts), language);
  return (due) => {
    const { kind, state, dueOn, doneOn, subject, period, change } = due;
    const newRow = newRowOf(due);
    return {
      kind,
      state,
      dueOn,
      ...(doneOn !== undefined && state === "late" && { doneOn }),
      subject: { ...subject, id: RowKey.parse(subject.id), name: names.subject(subject.id) },
      about: aboutOf(due, names),
      ...(period !== undefined && { period }),
      place: placeOf(due, facts),
      ...(newRow !== undefined && { newRow }),
      reminders: [...remindersOf(due)],
      ...(change !== undefined && { change: paperOf(change as Fact<typeof dueChanges>) }),
    };
  };
}

const MATTERS: Readonly<Record<string, Bilingual | undefined>> = decisions.columns.matter.options;

function paperOf({ fields }: Fact<typeof dueChanges>): string {
  return `${fields.paper}: ${fields.reason}`;
}

interface Names {
  readonly subject: (key: string) => string;
  readonly directive: (key: string) => string;
  readonly criterion: (id: string) => string;
  readonly matter: (id: string) => string;
}

function aboutOf(due: Due, names: Names): string {
  const { kind, about } = due;
  switch (kind) {
    case "attendance": {
      const session = sessionOf(due);
      return session === undefined ? "" : `${formatDay(session.fields.date)} ${session.fields.title}`;
    }
    case "session":
    case "essay":
    case "action-plan":
    case "discussion":
    case "target":
      return names.directive(about);
    case "plan-task":
    case "remedy":
      return contentOf(due);
    case "points":
      return names.criterion(about);
    case "decision":
      return names.matter(about);
    case "inspection":
    case "report":
      return decidedBy(due);
    case "task-results":
      return "";
  }
}

/** The decision that asks for it regularly; a rule book's assumption is no paper to be named. */
function decidedBy({ asks }: Due): string {
  return "row" in asks || asks.source.kind === "assumption" ? "" : citation(asks.source);
}

function namesIn(
  policy: Policy,
  second: Policy | undefined,
  facts: OrganisationFacts,
  language: Language,
): Names {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const nameBy = (form: string, column: string) =>
    catalogue
      .filter((row) => row.form === form)
      .map(({ key, fields }): [string, string] => [key, String(fields[column] ?? key)]);
  const subjects = new Map([...nameBy(people.id, "fullName"), ...nameBy(units.id, "name")]);
  const numbers = new Map(nameBy(directives.id, "number"));
  const criteria = new Map(
    [...criteriaOfBooks(policy, second)].map(([id, title]): [string, string] => [id, title[language]]),
  );
  return {
    subject: (key) => subjects.get(key) ?? key,
    directive: (key) => numbers.get(key) ?? key,
    criterion: (id) => criteria.get(id) ?? id,
    matter: (id) => MATTERS[id]?.[language] ?? id,
  };
}

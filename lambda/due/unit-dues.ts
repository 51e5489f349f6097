import { contradictionsIn, makeContradictionItem } from "../../domain/board/contradictions.ts";
import { makeDueItem } from "../../domain/board/due-items.ts";
import type { ContradictionItem, DefectItem, DueItem } from "../../domain/protocol/dues.ts";
import type { Defect } from "../../domain/study/defect.ts";
import { listDefects } from "../../domain/study/defects.ts";
import { type Due, dueId } from "../../domain/due/due.ts";
import { duesOfUnits } from "../../domain/due/dues.ts";
import { withSecond } from "../../domain/board/second-dues.ts";
import { dueScope } from "../../domain/due/scope.ts";
import { withCarried } from "../../domain/facts/carried.ts";
import { indexFacts } from "../../domain/facts/fact-index.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import type { Day } from "../../domain/values/day.ts";
import { sessions } from "../../domain/forms/catalogue/sessions.ts";
import { RowKey, UnitId, Year } from "../../domain/values/ids.ts";
import { type Period, periodYear } from "../../domain/values/period.ts";
import { type DueDeps, type DueOffice, readDueFacts } from "./due-office.ts";
import { remindersByDue } from "./reminders-by-due.ts";

export interface UnitDues {
  readonly dues: readonly Due[];
  readonly contradictions: readonly ContradictionItem[];
  readonly defects: readonly DefectItem[];
  readonly describeIn: (language: Language) => (due: Due) => DueItem;
}

/** What is due in one unit's register in a period, as it stands on a day. */
export async function readUnitDues(
  deps: DueDeps,
  office: DueOffice,
  { unit, period, asOf, language, recused }: UnitDuesQuery,
): Promise<UnitDues> {
  const [{ facts, second }, given] = await Promise.all([
    readDueFacts(deps, office, period, [unit]),
    deps.reminders.list({ unit, year: periodYear(period) }),
  ]);
  const reminders = remindersByDue(given);
  const scope = dueScope(office.policy, indexFacts(withCarried(facts), office.policy), period, asOf);
  return {
    dues: withSecond(duesOfUnits(scope, [unit]), second, { units: [unit], period, asOf }).filter(
      ({ subject }) => !recused.has(subject.id),
    ),
    contradictions: contradictionsIn(facts, period, [unit], office.criteria, recused).map(
      makeContradictionItem(office.policy, facts, language),
    ),
    defects: listDefects(office.policy, facts)
      .filter(({ unit: place, person }) => place === unit && !(person && recused.has(person.key)))
      .map((defect) => wireDefect(defect, facts.committee)),
    describeIn: (into) =>
      makeDueItem(office.policy, facts, into, (due) => reminders.get(dueId(due)) ?? [], second?.policy),
  };
}

/** @param committee whose register holds the sessions of everybody */
function wireDefect(defect: Defect, committee: UnitId): DefectItem {
  const { kind, unit, about, day, person, period, figures, row, column, year } = defect;
  const register = row?.form === sessions.id ? committee : UnitId.parse(unit);
  const place =
    row === null || column === null
      ? null
      : {
          unit: register,
          ...(year !== undefined && { year: Year.parse(year) }),
          form: row.form,
          column,
          key: RowKey.parse(row.key),
        };
  const name = person?.name ?? null;
  return { kind, about, day, person: name, period, figures: figures && [...figures], place };
}

export interface UnitDuesQuery {
  readonly unit: UnitId;
  readonly period: Period;
  readonly asOf: Day;
  readonly language: Language;
  /** Subjects of whom the reader is told nothing. */
  readonly recused: ReadonlySet<string>;
}

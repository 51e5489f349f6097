import type { Fields } from "../../domain/forms/form.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { Period, periodYear } from "../../domain/values/period.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { type Assessment, assess } from "../../domain/score/assess.ts";
import type { FactRow, OrganisationFacts } from "../../domain/facts/facts.ts";

export const COMMITTEE = UnitId.parse("dang-uy");

export function row(form: string, key: string, fields: Fields, rev = 1): FactRow {
  return { form, key, rev, fields };
}

/** Facts of an organisation from its rows by register. */
export function organisation(
  registers: Readonly<Record<string, readonly FactRow[]>>,
  period = "2026",
): OrganisationFacts {
  const parsed = Period.parse(period);
  return {
    committee: COMMITTEE,
    year: periodYear(parsed),
    period: parsed,
    registers: Object.entries(registers).map(([id, rows]) => ({
      unit: UnitId.parse(id),
      seq: rows.length,
      rows,
    })),
  };
}

export function unit(id: string, fields: Fields = {}): FactRow {
  return row("units", id, {
    name: `Chi bộ ${id}`,
    kind: "chi-bo",
    group: "chi-bo",
    order: 1,
    establishedOn: null,
    ...fields,
  });
}

export function person(id: string, fields: Fields = {}): FactRow {
  const blank = {
    birthYear: null,
    birthDate: null,
    gender: null,
    position: null,
    workedFrom: null,
    exempt: null,
    suspended: null,
  };
  return row("people", id, {
    fullName: `Người ${id}`,
    category: "cong-chuc",
    admittedOn: "2010-01-01",
    ...blank,
    ...fields,
  });
}

export function membership(who: string, where: string, fields: Fields = {}): FactRow {
  const from = String(fields["from"] ?? "2020-01-01");
  return row("memberships", `${who}.${where}.${from}`, {
    person: who,
    unit: where,
    from,
    until: null,
    role: "member",
    group: "chuyen-vien",
    rated: true,
    ...fields,
  });
}

export function session(id: string, date: string, units: readonly string[] | null = null): FactRow {
  const rest = {
    title: id,
    channel: "direct",
    directives: ["nq-1"],
    plannedMinutes: null,
    actualMinutes: null,
    mixed: null,
  };
  return row("sessions", id, { date, units: units === null ? null : [...units], ...rest });
}

export function mark(sessionId: string, who: string, value: string, day = "2026-03-05"): FactRow {
  return row("attendance", `${sessionId}.${who}`, {
    session: sessionId,
    person: who,
    day,
    mark: value,
    madeUpOn: null,
    note: null,
  });
}

export function essay(directive: string, who: string, due: string, submittedOn: string | null): FactRow {
  const rest = { grade: null, proposals: null, note: null };
  return row("essays", `${directive}.${who}`, { directive, person: who, due, submittedOn, ...rest });
}

export function evaluation(period: string, subject: string, criterion: string, entered: Fields): FactRow {
  const blank = { self: null, unit: null, committee: null, note: null };
  return row("evaluations", `${period}.${subject}.${criterion}`, {
    period,
    subject,
    criterion,
    ...blank,
    ...entered,
  });
}

export function tasks(
  period: string,
  subject: string,
  [assigned, done, late, exceeded, errors]: readonly number[],
): FactRow {
  const counts = { assigned: assigned ?? 0, done: done ?? 0, late: late ?? 0, exceeded: exceeded ?? 0 };
  return row("task-results", `${period}.${subject}`, { period, subject, ...counts, errors: errors ?? null });
}

export function disciplineCase(id: string, fields: Fields): FactRow {
  const blank = {
    pending: false,
    form: null,
    dutyRelated: null,
    trigger: null,
    actedOn: null,
    decidedOn: null,
    actUnit: null,
    note: null,
  };
  return row("discipline", id, { kind: "discipline", ...blank, ...fields });
}

export function found(assessments: readonly Assessment[], id: string): Assessment {
  const assessment = assessments.find(({ standing }) => standing.id === id);
  if (assessment === undefined) throw new Error(`${id} was not assessed`);
  return assessment;
}

export function points(assessment: Assessment, criterion: string): string | undefined {
  return assessment.criteria.find(({ id }) => id === criterion)?.points;
}

/** Every `entered` criterion of a person at its maximum, for tests about the other criteria. */
export function fullMarks(who: string, period = "2026"): readonly FactRow[] {
  const maxima = {
    "chinh-tri": "3",
    "ky-cuong": "5",
    "tac-phong": "5",
    "phoi-hop": "5",
    "neu-guong": "5",
    "lanh-dao": "5",
  };
  return Object.entries(maxima).map(([criterion, max]) =>
    evaluation(period, who, criterion, { committee: max }),
  );
}

/** Two units and two people without a membership. */
export const CATALOGUE: readonly FactRow[] = [unit("cb-1"), unit("cb-2"), person("an"), person("binh")];

/** Assesses an organisation by the first version of the default policy. */
export function assessOffice(
  committee: readonly FactRow[],
  registers: Readonly<Record<string, readonly FactRow[]>> = {},
  period = "2026",
): readonly Assessment[] {
  return assess(dang3662025, organisation({ [COMMITTEE]: committee, ...registers }, period));
}

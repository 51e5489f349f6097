import type { Fields } from "../../domain/forms/form.ts";
import type { Dues } from "../../domain/policy/dues.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { valuesFrom } from "../../domain/policy/sources.ts";
import { Day } from "../../domain/values/day.ts";
import { Period, periodEnd } from "../../domain/values/period.ts";
import type { Due } from "../../domain/due/due.ts";
import { dues } from "../../domain/due/dues.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { COMMITTEE, organisation, row } from "../score/office.ts";

const since = valuesFrom(Day.parse("2020-01-01"));
const source = { kind: "local", text: "QĐ 01-QĐ/ĐU" } as const;
const monthly = { common: since("monthly" as const, source), results: since("monthly" as const, source) };

export const SOME_DUES: Dues = {
  rhythm: { individual: monthly, leader: monthly, collective: monthly },
  remedyDays: since("30", source),
  closing: {},
  unitMonths: since("6", source),
};

/** The rule book of the first version with dues added; without dues when no rhythm is wanted. */
export function policyWith(own: Partial<Dues> | undefined = {}): Policy {
  return { ...dang3662025, effective: Day.parse("2020-01-01"), dues: { ...SOME_DUES, ...own } };
}

/** One value of the tests' policy, from the first day on. */
export function value<T>(of: T) {
  return since(of, source);
}

export function studyPlan(directive: string, fields: Fields): FactRow {
  return row("study-plans", directive, { directive, ...fields });
}

export function dueChange(key: string, fields: Fields): FactRow {
  return row("due-changes", key, { kind: "all", reason: "Lý do", paper: "12-CV/ĐU", ...fields });
}

export function plan(directive: string, fields: Fields): FactRow {
  return row("action-plans", directive, { directive, due: "2026-05-01", ...fields });
}

export function planTask(key: string, fields: Fields): FactRow {
  return row("plan-tasks", key, { plan: "nq-1", content: key, due: "2026-06-01", ...fields });
}

export function inspection(key: string, date: string, fields: Fields = {}): FactRow {
  return row("inspections", key, { date, kind: "kiem-tra", ...fields });
}

type Registers = Readonly<Record<string, readonly FactRow[]>>;

/** All dues of a period, as of its last day unless another day is given. */
export function listed(
  catalogue: readonly FactRow[],
  registers: Registers = {},
  options: { readonly period?: string; readonly asOf?: string; readonly policy?: Policy } = {},
): readonly Due[] {
  const { period = "2026", asOf, policy = policyWith() } = options;
  const facts = organisation({ [COMMITTEE]: catalogue, ...registers }, period);
  const parsed = Period.parse(period);
  return dues(policy, facts, parsed, asOf === undefined ? periodEnd(parsed) : Day.parse(asOf));
}

/** Dues of one kind in short: who, about what, by when, and their state. */
export function briefly(all: readonly Due[], kind: Due["kind"]): readonly string[] {
  return all
    .filter((due) => due.kind === kind)
    .map(({ unit, subject, about, dueOn, state, outcome }) =>
      [subject.id === unit ? unit : `${unit}/${subject.id}`, about, dueOn, state, outcome].join(" "),
    );
}

import { whatWasAssumed } from "../../domain/trial/assumed.ts";
import { RunId, UnitId, UserId } from "../../domain/values/ids.ts";
import { Period, periodEnd } from "../../domain/values/period.ts";
import { findPolicy } from "../../domain/policy/library/library.ts";
import type { WireRow } from "../../domain/protocol/push.ts";
import { assess } from "../../domain/score/assess.ts";
import type { OrganisationFacts } from "../../domain/facts/facts.ts";
import { letterheadOf } from "../../domain/forms/letterhead.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { makeRowFormatters } from "../../domain/explanation/row-words.ts";
import { chosenPolicy, listSettings } from "../../domain/facts/chosen-policy.ts";
import { parseSettings } from "../../domain/facts/settings.ts";
import { settle } from "../../domain/rating/settle.ts";
import { capBaseLines, headsOutside } from "../../domain/rating/cap-base.ts";
import { listAllShortfalls } from "../../domain/study/defects.ts";
import { listPlans } from "../../domain/study/plan-list.ts";
import { listSessions } from "../../domain/study/session-list.ts";
import { summariseStudy } from "../../domain/study/study-summary.ts";
import { DEMO_POLICY, DEMO_YEAR } from "./office/generator/choices.ts";
import { makeOffice } from "./office/office.ts";
import { COMMITTEE } from "./office/people/units.ts";
import { NOTHING_DECIDED } from "../../lambda/decision/recorded-decisions.ts";
import { awardSubjects } from "../../lambda/decision/award-subjects.ts";
import { yearBefore } from "../../lambda/workbook/report/year-before.ts";
import { meritsBefore } from "../../lambda/workbook/report/merits-before.ts";
import { positionsOf } from "../../lambda/workbook/report/positions.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";

const PERIOD = Period.parse(String(DEMO_YEAR));

/** The demonstration office's year as a run reads it, the committee's register first. */
export function officeFacts(): OrganisationFacts {
  const office = makeOffice(requirePolicy());
  const registers = [[COMMITTEE, office.catalogue] as const, ...office.registers];
  return {
    committee: COMMITTEE,
    year: DEMO_YEAR,
    period: PERIOD,
    registers: registers.map(([unit, rows], index) => ({ unit, seq: index + 10, rows: rows.map(factOf) })),
  };
}

/** The same year with these units only: faster, and small enough to be read back. */
export function someUnits(facts: OrganisationFacts, kept: readonly string[]): OrganisationFacts {
  const known = new Set<unknown>([facts.committee, ...kept]);
  return {
    ...facts,
    registers: facts.registers
      .filter(({ unit }) => known.has(unit))
      .map(({ unit, seq, rows }) => ({
        unit,
        seq,
        rows: rows.filter(({ form, key, fields }) => {
          if (form === "units") return known.has(key);
          return form !== "memberships" || known.has(fields["unit"]);
        }),
      })),
  };
}

/** A report with all its results in memory. */
export interface OfficeReport extends CommitteeReport {
  readonly all: readonly SubjectResult[];
}

/** The report of a run over the facts, made without a store. */
export function reportOf(
  facts: OrganisationFacts,
  options: { readonly dryRun?: boolean } = {},
): OfficeReport {
  const policy = requirePolicy();
  const catalogue = facts.registers[0]?.rows ?? [];
  const read = parseSettings(policy, catalogue);
  if (!read.ok) throw new Error(`setting ${read.setting}`);
  const rules = chosenPolicy(policy, read.settings);
  const settled = settle(policy, read.settings, facts.period, assess(rules, facts));
  const names = new Map(
    catalogue.filter(({ form }) => form === "units").map(({ key, fields }) => [key, String(fields["name"])]),
  );
  const positions = positionsOf(facts);
  const order = facts.registers.map(({ unit }): string => unit);
  const { dryRun = false } = options;
  const all = settled
    .map(({ result }) => result)
    .toSorted((a, b) => order.indexOf(a.unit) - order.indexOf(b.unit));
  const group = { results: all, isOutside: headsOutside(rules, facts), recused: new Set<string>() };
  return {
    decisions: NOTHING_DECIDED,
    run: {
      id: RunId.parse("run-0001-aaaa"),
      status: dryRun ? "finished" : "published",
      year: facts.year,
      period: facts.period,
      policy: policy.id,
      dryRun,
      startedBy: UserId.parse("user-reviewer"),
      startedByName: "Mai Thị Hồng Nhung",
      startedAt: "2026-12-20T02:00:00.000Z",
      registers: facts.registers.map(({ unit, seq }) => ({ unit, year: facts.year, seq })),
      settings: listSettings(policy, read.settings, periodEnd(facts.period)),
      earlier: [],
      waiting: [],
      supersedes: null,
      supersededBy: null,
      factsHash: "0".repeat(64),
      reason: null,
    },
    policy,
    office: names.get(facts.committee) ?? "",
    letterhead: letterheadOf(catalogue),
    units: order.map((unit) => ({ unit: UnitId.parse(unit), name: names.get(unit) ?? unit })),
    people: catalogue.filter(({ form }) => form === "people"),
    study: summariseStudy(rules, facts),
    sessions: listSessions(facts),
    plans: listPlans(facts),
    shortfalls: listAllShortfalls(rules, facts),
    assumed: () => whatWasAssumed(policy, facts),
    positionOf: (subject) => positions.get(subject),
    ...yearBefore(facts),
    pastOf: meritsBefore(facts),
    awardSubjectOf: awardSubjects(
      {
        people: catalogue.filter(({ form }) => form === "people"),
        units: catalogue.filter(({ form }) => form === "units"),
      },
      facts.period,
    ),
    remindersOf: () => [],
    peersOf: (result) => Promise.resolve(capBaseLines(policy, result, group, "vi")),
    all,
    results: (unit) => Promise.resolve(all.filter((result) => result.unit === unit)),
    traces: (unit) =>
      Promise.resolve(
        Object.fromEntries(
          settled
            .filter(({ result }) => result.unit === unit)
            .map(({ result, trace }) => [result.subject, trace]),
        ),
      ),
    rowFormatters: makeRowFormatters(policy, facts),
    generatedAt: "2026-12-20T18:30:00.000Z",
    generatedBy: "Mai Thị Hồng Nhung",
  };
}

function requirePolicy() {
  const policy = findPolicy(DEMO_POLICY);
  if (policy === undefined) throw new Error(`no policy ${DEMO_POLICY}`);
  return policy;
}

function factOf({ form, key, fields }: WireRow) {
  return { form, key, rev: 1, fields: fields ?? {} };
}

import { officeFacts, type OfficeReport, reportOf, someUnits } from "../../infra/local/office-report.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { Day } from "../../domain/values/day.ts";
import { RowKey } from "../../domain/values/ids.ts";
import type { Proposal } from "../../domain/vocabulary/proposal.ts";
import type { RecordedDecision } from "../../lambda/decision/recorded-decisions.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";

export interface DecidedReport {
  readonly report: OfficeReport;
  /** Whose level, proposed as HTT, was lowered to HTNV by 31-QĐ/ĐU. */
  readonly rated: SubjectResult;
  /** Who was given what was proposed, by 32-QĐ/ĐU with 17 votes of 20. */
  readonly proposed: SubjectResult;
  readonly award: Proposal;
  /** The report once both are recorded, on 20/12/2026. */
  readonly decided: CommitteeReport;
}

/** Two units of the demonstration office, of which one level and one award are decided. */
export function decidedReport(): DecidedReport {
  const report = reportOf(someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]));
  const people = report.all.filter(({ kind }) => kind !== "collective");
  const rated = people.find(({ level }) => level === "HTT");
  const proposed = people.find(({ proposals }) => proposals.length > 0);
  const award = proposed?.proposals[0]?.id;
  if (rated === undefined || proposed === undefined || award === undefined)
    throw new Error("nobody to decide on");
  const common = {
    period: report.run.period,
    run: report.run.id,
    termFrom: null,
    typical: null,
    decidedOn: Day.parse("2026-12-20"),
    note: null,
    exception: null,
    money: null,
    moneyDue: null,
  };
  const all: readonly RecordedDecision[] = [
    {
      ...common,
      subject: RowKey.parse(rated.subject),
      matter: "level",
      outcome: "changed",
      proposed: "HTT",
      level: "HTNV",
      award: null,
      number: "31-QĐ/ĐU",
      votesFor: null,
      councilMembers: null,
      reason: "Chậm khắc phục hạn chế",
    },
    {
      ...common,
      subject: RowKey.parse(proposed.subject),
      matter: award,
      outcome: "approved",
      proposed: award,
      level: null,
      award,
      number: "32-QĐ/ĐU",
      votesFor: 17,
      councilMembers: 20,
      reason: null,
    },
  ];
  const of = (subject: string) => all.filter((decision) => decision.subject === subject);
  return { report, rated, proposed, award, decided: { ...report, decisions: { all, of } } };
}

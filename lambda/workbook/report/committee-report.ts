import type { LetterheadTexts } from "../../../domain/forms/letterhead.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { SayRow } from "../../../domain/explanation/row-words.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type { Shortfall } from "../../../domain/due/shortfalls.ts";
import type { StudySummary } from "../../../domain/study/study-summary.ts";
import type { TraceNode } from "../../../domain/trace/trace.ts";

/** Everything that the committee's workbook shows of one run. */
export interface CommitteeReport {
  readonly run: RunResponse;
  readonly policy: Policy;
  /** The issuing organisation's name, where the letterhead states none. */
  readonly office: string;
  readonly letterhead: LetterheadTexts;
  /** In the committee's order; every unit that the run read. */
  readonly units: readonly { readonly unit: UnitId; readonly name: string }[];
  readonly study: StudySummary;
  readonly shortfalls: readonly Shortfall[];
  /** A unit's results as the run sorted them. Asked for one unit at a time, several times: together they are large. */
  readonly results: (unit: UnitId) => Promise<readonly SubjectResult[]>;
  /** The traces of a unit's subjects, by subject. */
  readonly traces: (unit: UnitId) => Promise<Readonly<Record<string, TraceNode>>>;
  /** What the rows are called that a unit's traces name. */
  readonly sayRows: (unit: UnitId) => SayRow;
  /** ISO instant. */
  readonly generatedAt: string;
  /** Who asked for the run: the name that the identity provider gave, or else the user's id. */
  readonly generatedBy: string;
  /** In a copy made for one reader: what it does not show, and why. */
  readonly leftOut?: readonly string[];
}

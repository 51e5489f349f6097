import type { UnitId } from "../../domain/ids.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { StudySummary } from "../../domain/study-summary.ts";
import type { TraceNode } from "../../domain/trace.ts";

/** Everything that the committee's workbook shows of one run. */
export interface CommitteeReport {
  readonly run: RunResponse;
  readonly policy: Policy;
  /** The issuing organisation, the one above it and the place, for the letterhead; null is left to be filled in. */
  readonly office: { readonly name: string; readonly upper: string | null; readonly place: string | null };
  /** In the committee's order; every unit that the run read. */
  readonly units: readonly { readonly unit: UnitId; readonly name: string }[];
  readonly study: StudySummary;
  /** In the order of the units, and within a unit as the run sorted them. */
  readonly results: readonly SubjectResult[];
  /** The traces of a unit's subjects, by subject: asked for one unit at a time, since together they are large. */
  readonly traces: (unit: UnitId) => Promise<Readonly<Record<string, TraceNode>>>;
  /** ISO instant. */
  readonly generatedAt: string;
  /** Who asked for the run: a user id, as the ledger knows no names. */
  readonly generatedBy: string;
}

/** The committee's part of the demonstration: decisions on a published run, and a late correction. */
import type { Api } from "../../../addin/client/api.ts";
import type { Day } from "../../../domain/values/day.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import { type Period, periodYear } from "../../../domain/values/period.ts";
import type { DecisionInput, DecisionsResponse } from "../../../domain/protocol/decisions.ts";
import type { CorrectionRequest } from "../../../domain/protocol/corrections.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { isLevel } from "../../../domain/vocabulary/level.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type * as z from "zod";
import { required } from "../terminal/required.ts";
import { pause } from "../terminal/pause.ts";
import { DEMO_POLICY, SECOND_POLICY } from "../../local/office/generator/choices.ts";
import { DEMONSTRATION_REASONS, DEMONSTRATION_TEXTS } from "../texts/demonstration.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";

type Decision = z.input<typeof DecisionInput>;

/** The users of the demonstration, each with a sign-in. */
export interface Authority {
  readonly clerk: Api;
  readonly reviewer: Api;
  readonly committee: Api;
}

/** Locks a period in every register; the last lock starts its run. @returns the number of registers */
export async function lockRegisters(api: Api, period: Period, reason: string): Promise<number> {
  const year = periodYear(period);
  const { units } = required(formatBilingual(DEMONSTRATION_TEXTS.board), await api.board(year, period));
  for (const { unit, name } of units) {
    const answer = await api.lock(unit, year, { period, action: "lock", reason });
    // An interrupted demonstration may have locked it before.
    if (answer.ok || answer.problem.code !== "already-locked") required(name, answer);
  }
  return units.length;
}

/** A vote of a council of fifteen, for titles that need one. */
const VOTE = { votesFor: 14, councilMembers: 15 };

/**
 * Approves the proposals of a run except for one commendation, and recognises the excellent cells as outstanding, by which
 * the run that follows proposes them for the year's certificate. The service refuses decisions on subjects on hold, on
 * ties, and on the decider.
 * @param paper its day is left out while it lies ahead, as it may where a whole year is made up
 * @returns the numbers of decisions, and the reasons of the refused ones
 */
export async function decideOnRun(
  api: Api,
  run: RunResponse,
  paper: { readonly number: string; readonly decidedOn: Day },
): Promise<string> {
  const what = formatBilingual(DEMONSTRATION_TEXTS.decisions);
  const { subjects } = required(what, await api.decisions(run.id));
  const receipt = required(
    what,
    await api.recordDecisions(run.id, {
      batchId: `quyet-dinh.${run.id}`,
      clientId: "demonstration",
      decisions: decisionsOf(subjects).map((decision) => ({
        number: paper.number,
        decidedOn: paper.decidedOn > vietnamDay(new Date().toISOString()) ? null : paper.decidedOn,
        ...decision,
      })),
    }),
  );
  const refused = receipt.decisions.flatMap((outcome) =>
    outcome.status === "refused" ? [outcome.message] : [],
  );
  const recorded = receipt.decisions.length - refused.length;
  return [
    formatBilingual(DEMONSTRATION_TEXTS.decided, {
      recorded: String(recorded),
      refused: String(refused.length),
    }),
    ...new Set(refused),
  ].join("\n          ");
}

function decisionsOf(subjects: DecisionsResponse["subjects"]): readonly Decision[] {
  const approved = subjects.flatMap(({ subject, unit, level, proposals }): Decision[] => {
    // The result of a unit is about the unit itself.
    const typical = subject === unit && level === "HTXS" ? { typical: true } : {};
    const ofLevel: Decision[] = isLevel(level)
      ? [{ subject, matter: "level", outcome: "approved", ...typical }]
      : [];
    const awards = proposals.map((matter): Decision => ({ subject, matter, outcome: "approved", ...VOTE }));
    return [...ofLevel, ...awards];
  });
  const refusedOne = approved.findLast(({ matter }) => matter !== "level");
  return approved.map((decision) =>
    decision === refusedOne
      ? { ...decision, outcome: "refused", reason: DEMONSTRATION_REASONS.spared }
      : decision,
  );
}

/** Requests the correction, approves it, and waits for the run that supersedes the published one. */
export async function correctLate(
  { clerk, reviewer, committee }: Authority,
  request: CorrectionRequest,
  published: RunResponse,
): Promise<{ readonly run: RunResponse; readonly changes: readonly string[] }> {
  const what = formatBilingual(DEMONSTRATION_TEXTS.correction);
  const { id } = required(what, await clerk.requestCorrection(request));
  const decision = { outcome: "approve", reason: DEMONSTRATION_REASONS.correction } as const;
  const { status } = required(what, await committee.decideCorrection(id, decision));
  if (status !== "applied") throw new Error(`correction ${id} is ${status}`);
  const run = await publishedRun(reviewer, published.year, published.period, published);
  const [before, after] = await Promise.all(
    [published, run].map(async (outcome) => required(what, await reviewer.results(outcome.id)).results),
  );
  return { run, changes: changesOf(before ?? [], after ?? []) };
}

/**
 * Waits for the run that is published for the period in place of `before`. A run that started by itself waits for a
 * person while facts are missing; the person asks for it here.
 */
export async function publishedRun(
  api: Api,
  year: number,
  period: Period,
  before?: RunResponse,
  book: "first" | "second" = before?.book ?? "first",
): Promise<RunResponse> {
  const what = formatBilingual(DEMONSTRATION_TEXTS.run);
  for (let asked = false; ;) {
    const { runs: all } = required(what, await api.runs(year, period));
    const runs = all.filter((run) => (run.book ?? "first") === book);
    const later = runs.filter(
      ({ id, startedAt }) => before === undefined || (id !== before.id && startedAt > before.startedAt),
    );
    const failed = later.find(
      (run) => run.status === "failed" || (run.status === "refused" && !waitsForFacts(run)),
    );
    if (failed !== undefined) throw new Error(`run ${failed.id}: ${failed.status}, ${failed.reason}`);
    const published = later.find(
      ({ status, supersededBy }) => status === "published" && supersededBy === null,
    );
    if (published !== undefined) return published;
    if (!asked && later.some(waitsForFacts)) {
      required(
        what,
        await api.startRun({ year, period, policy: book === "first" ? DEMO_POLICY : SECOND_POLICY }),
      );
      asked = true;
    }
    await pause();
  }
}

/** Gives a unit its first reminder of what it owes in a period, unless it was reminded before. */
export async function remindOnce(api: Api, unit: UnitId, period: Period): Promise<string> {
  const what = formatBilingual(DEMONSTRATION_TEXTS.reminder);
  const year = periodYear(period);
  const { number, count, given } = required(what, await api.reminder(unit, year, period));
  if (given.length === 0)
    required(what, await api.giveReminder(unit, year, { period, number, way: "paper" }));
  return formatBilingual(DEMONSTRATION_TEXTS.reminded, { count: String(count) });
}

function waitsForFacts({ status, reason }: RunResponse): boolean {
  return status === "refused" && reason !== null && reason.startsWith("facts-missing");
}

function changesOf(before: readonly SubjectResult[], after: readonly SubjectResult[]): readonly string[] {
  const earlier = new Map(before.map((result) => [result.subject, result]));
  return after.flatMap((result) => {
    const old = earlier.get(result.subject);
    if (old === undefined || (old.display === result.display && old.level === result.level)) return [];
    return [`${result.name}: ${old.display} ${old.level} -> ${result.display} ${result.level}`];
  });
}

import { checkDecisions } from "../../domain/decision/check-decision.ts";
import type { Decidable, DecisionBasis, DecisionFault } from "../../domain/decision/decision-basis.ts";
import { decisionRow } from "../../domain/decision/decision-row.ts";
import { NO_SETTINGS, parseSettings, type Settings } from "../../domain/facts/settings.ts";
import { settings as settingsForm } from "../../domain/forms/catalogue/settings.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { emptyPlaces } from "../../domain/rating/cap.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import { periodEnd } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import type { DecisionInput } from "../../domain/protocol/decisions.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import type { Actor, Ledger } from "../ledger/ledger.ts";
import type { RunStore } from "../run/store/run-store.ts";
import { readAwardSubjects } from "./award-subjects.ts";
import { readDecider } from "./read-decider.ts";
import { readRecordedDecisions } from "./recorded-decisions.ts";
import { type DecisionBatch, storeDecisions, type StoredDecisions } from "./store-decisions.ts";

export interface DecisionDeps {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly committee: UnitId;
  readonly now: () => string;
}

/** The recording user, with the name from the identity provider. */
export type DecidingActor = Actor & { readonly name: string };

export type RecordedDecisions =
  | StoredDecisions
  /** Decisions are recorded only on the published run that no later run superseded. */
  | { readonly kind: "run-not-current" };

/** The verdict on each decision, in order, before anything is recorded: undefined where it may be. */
export async function judgeDecisions(
  deps: DecisionDeps,
  run: RunResponse,
  decisions: readonly DecisionInput[],
  actor: DecidingActor,
): Promise<{
  readonly results: DecisionBasis["results"];
  readonly faults: readonly (DecisionFault | undefined)[];
}> {
  const results = new Map((await deps.runs.results(run.id)).map((result) => [result.subject, result]));
  const register = { unit: deps.committee, year: run.year };
  const [subjects, recorded] = await Promise.all([
    readAwardSubjects(deps.ledger, register, run.period, [...results.values()]),
    readRecordedDecisions(deps, run),
  ]);
  const policy = await deps.runs.policyOf(run);
  const settings = capSettings(policy, run);
  const basis: DecisionBasis = {
    policy,
    placesOf: (members) =>
      emptyPlaces(
        policy,
        settings,
        periodEnd(run.period),
        members.map(({ level }) => level),
      ),
    period: run.period,
    today: vietnamDay(deps.now()),
    results,
    subjects,
    recorded: recorded.all,
    decider: await readDecider(deps.ledger, register, actor),
  };
  return { results, faults: checkDecisions(basis, decisions) };
}

/** The choices by which the run counted its limit, as it keeps them. */
function capSettings(policy: Policy, { settings }: RunResponse): Settings {
  const rows = Object.entries(settings)
    .filter(([name]) => name.startsWith("cap."))
    .map(([name, value]) => ({ form: settingsForm.id, key: name, fields: { name, value } }));
  const parsed = parseSettings(policy, rows);
  return parsed.ok ? parsed.settings : NO_SETTINGS;
}

/** Records the authority's decisions about a run in the committee's register of its year. */
export async function recordDecisions(
  deps: DecisionDeps,
  run: RunResponse,
  batch: DecisionBatch,
  actor: DecidingActor,
  language: Language,
): Promise<RecordedDecisions> {
  if (run.status !== "published" || run.supersededBy !== null) return { kind: "run-not-current" };
  const register = { unit: deps.committee, year: run.year };
  const { results, faults } = await judgeDecisions(deps, run, batch.decisions, actor);
  const about = {
    run: run.id,
    period: run.period,
    policy: await deps.runs.policyOf(run),
    ...(run.book && { book: run.book }),
  };
  const rowOf = (input: DecisionInput) => decisionRow(about, decidableOf(results, input), input);
  return storeDecisions(deps.ledger, register, batch, faults, rowOf, actor, language);
}

/** @throws Error for an unchecked decision: the check refuses unknown subjects */
export function decidableOf(results: DecisionBasis["results"], { subject }: DecisionInput): Decidable {
  const result = results.get(subject);
  if (result === undefined) throw new Error("a checked decision has no subject");
  return result;
}

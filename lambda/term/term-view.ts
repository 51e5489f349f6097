import { termAwards } from "../../domain/commendation/term-awards.ts";
import { decisionFields } from "../../domain/decision/decision-fields.ts";
import { proposedIn } from "../../domain/decision/check-decision.ts";
import type { Decidable } from "../../domain/decision/decision-basis.ts";
import { decisions as form } from "../../domain/forms/catalogue/decisions.ts";
import type { RunId } from "../../domain/values/ids.ts";
import { standardPolicy } from "../../domain/policy/library/library.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { TermDecision, TermResponse } from "../../domain/protocol/terms.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { namesIn, termOf } from "../../domain/term/term.ts";
import type { StoredRow } from "../ledger/ledger.ts";
import { readTerm, type StoredYear, type TermDeps } from "./read-term.ts";

/** A term for the response and the report, with the data for deciding on it. */
export interface TermView {
  readonly term: TermResponse & {
    readonly commendations: NonNullable<TermResponse["commendations"]>;
    readonly decisions: NonNullable<TermResponse["decisions"]>;
  };
  readonly policy: Policy;
  /** The last year's published run. */
  readonly run: RunId | null;
  /** Names of people and units from the last year that has them. */
  readonly names: ReadonlyMap<string, string>;
  readonly decidable: ReadonlyMap<string, Decidable>;
}

export async function readTermView(deps: TermDeps, from: number, to: number): Promise<TermView> {
  const storedYears = await readTerm(deps, from, to);
  const last = storedYears.at(-1);
  const run = last?.run ?? null;
  const policy = await policyOfRun(deps, run);
  const unitAwards = policy.proposals.filter(({ kinds }) => kinds.every((kind) => kind === "collective"));
  const subjects = termOf(storedYears, "HTXS", new Set(unitAwards.map(({ id }) => id)));
  const names = namesIn(storedYears);
  const pending = new Set(last?.results.filter(isHeld).map(({ subject }) => subject));
  const proposed = subjects.map((subject) => ({
    subject: subject.subject,
    awards: termAwards(policy, { from, to, pending }, subject),
  }));
  const decidable = new Map(
    proposed.map(({ subject, awards }): [string, Decidable] => [
      subject,
      { level: "NOT_RATED", flags: pending.has(subject) ? ["HOLD"] : [], proposals: awards },
    ]),
  );
  const years = storedYears.map((year) => ({ year: year.year, run: year.run }));
  const commendations = proposed.flatMap(({ subject, awards }) =>
    awards.map((award) => ({ ...award, subject })),
  );
  const decisions = last === undefined ? [] : decisionsOf(last, from, names, decidable);
  return {
    term: { from, to, years, subjects, withheld: 0, commendations, decisions },
    policy,
    run,
    names,
    decidable,
  };
}

/** The policy of the last year's published run, or the product's default without one. */
async function policyOfRun({ runs }: TermDeps, id: RunId | null): Promise<Policy> {
  const run = id === null ? undefined : await runs.read(id);
  return run === undefined ? standardPolicy() : runs.policyOf(run);
}

function isHeld({ flags }: SubjectResult): boolean {
  return flags.includes("HOLD");
}

function decisionsOf(
  { rows }: StoredYear,
  from: number,
  names: TermView["names"],
  decidable: ReadonlyMap<string, Decidable>,
): TermDecision[] {
  return rows
    .filter((row) => row.form === form.id && row.fields["termFrom"] === from)
    .flatMap((row) => decisionOf(row, names, decidable));
}

function decisionOf(
  row: StoredRow,
  names: TermView["names"],
  decidable: ReadonlyMap<string, Decidable>,
): readonly TermDecision[] {
  const decision = decisionFields(row.key, row.fields);
  const { subject, matter, outcome, award, number, decidedOn, reason, exception, note } = decision;
  if (matter === "level") return [];
  const about = decidable.get(subject);
  const proposed = about === undefined ? undefined : proposedIn(about, { matter });
  const differs = award !== (proposed ?? null);
  const name = names.get(subject) ?? subject;
  const { rev, by, at } = row;
  const said = { outcome, award, number, decidedOn, reason, exception, note };
  return [{ subject, name, matter, ...said, rev, by, at, differs }];
}

import * as z from "zod";
import { decideAccess, reachesWholeOrganisation, type Reach, rolesAllow } from "./access.ts";
import type { Decider } from "../decision/decider.ts";
import { UnitId } from "../values/ids.ts";
import type { SubjectResult } from "../score/result.ts";
import { REDACTION_TEXTS } from "../texts/service/redaction.ts";
import { type Language, render } from "../values/bilingual.ts";
import type { TraceNode } from "../trace/trace.ts";

/** The parts that a report leaves out for one reader. Two readers with the same redaction share a copy. */
export const Redaction = z.object({
  /** The units whose subjects are shown; null shows all. */
  units: z.array(UnitId).nullable(),
  /** Subjects that the reader takes no part in deciding on. */
  recused: z.array(z.string()),
});
export type Redaction = z.infer<typeof Redaction>;

export const NOTHING_LEFT_OUT: Redaction = { units: null, recused: [] };

/**
 * The redaction of a reader's copy of a run's report, or undefined for a reader who may export nothing. Units follow
 * the grants. A reader who can record decisions does not see the subjects on which they may record none: themselves,
 * and those in whom they declared an interest.
 */
export function redactionFor(reach: Reach, decider: Decider): Redaction | undefined {
  const whole = reachesWholeOrganisation(reach, "export");
  const granted = [...reach.units]
    .map((unit) => UnitId.parse(unit))
    .filter((unit) => decideAccess(reach, "export", unit) === "allowed");
  if (!whole && granted.length === 0) return undefined;
  return { units: whole ? null : granted.toSorted(), recused: [...recusedSubjects(reach, decider)] };
}

/**
 * The subjects of whose results and decisions a reader is told nothing: whoever may record decisions, but none on these.
 * Everybody else reads what they reach, their own score sheet too.
 */
export function recusedSubjects({ roles }: Pick<Reach, "roles">, decider: Decider): readonly string[] {
  if (!rolesAllow(roles, "record-decision")) return [];
  return [...new Set([...decider.persons, ...decider.interests])].toSorted();
}

export function leavesNothingOut({ units, recused }: Redaction): boolean {
  return units === null && recused.length === 0;
}

export function showsUnit({ units }: Redaction, unit: string): boolean {
  return units === null || units.some((shown) => shown === unit);
}

export function showsSubject(redaction: Redaction, subject: string, unit: string): boolean {
  return showsUnit(redaction, unit) && !redaction.recused.includes(subject);
}

/**
 * A result in the columns that the reader may see. Flags, the engine's suggestion and the settling of limited slots
 * refer to other units too, so only a reader of the whole sees them.
 */
export function redactResult({ units }: Redaction, result: SubjectResult): SubjectResult {
  if (units === null) return result;
  const proposals = result.proposals.map((proposal) => ({ ...proposal, settledBy: "" }));
  return { ...result, flags: [], suggested: null, proposals };
}

/** Whether a row is about one of the subjects: its key names its person between dots. */
function keySpeaksOf(subjects: Iterable<string>, key: string): boolean {
  return [...subjects].some((subject) => `.${key}.`.includes(`.${subject}.`));
}

/** The trace of a score without the rows of subjects left out: a unit's score counts rows of all its people. */
export function redactTrace(redaction: Redaction, trace: TraceNode): TraceNode {
  const { recused } = redaction;
  if (recused.length === 0) return trace;
  return {
    ...trace,
    rows: trace.rows.filter(({ key }) => !keySpeaksOf(recused, key)),
    children: trace.children.map((child) => redactTrace(redaction, child)),
  };
}

/** The parts left out and the reasons, one sentence each, with the units by name. */
export function redactionNotes(
  { units, recused }: Redaction,
  nameOf: (unit: string) => string,
  language: Language,
): readonly string[] {
  const notes: string[] = [];
  if (units !== null) {
    notes.push(render(REDACTION_TEXTS.units, language, { units: units.map(nameOf).join("; ") }));
    notes.push(render(REDACTION_TEXTS.columns, language));
  }
  if (recused.length > 0)
    notes.push(render(REDACTION_TEXTS.recused, language, { count: String(recused.length) }));
  return notes;
}

/**
 * What fell short of what was meant in study, plans and inspections although something was done. Every unit is told of
 * it, whatever its rule book gives points for.
 */
import { listShortfalls, type Shortfall } from "../due/shortfalls.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import type { Policy } from "../policy/policy.ts";
import { compareText } from "../values/compare-text.ts";
import { DefectKind } from "../vocabulary/shortfall-kind.ts";
import { type Defect, defectScope } from "./defect.ts";
import { inspectionDefects } from "./inspection-defects.ts";
import { planDefects } from "./plan-defects.ts";
import { sessionDefects } from "./session-defects.ts";

/** What was not done in time, or fell short of what was meant. */
export type ListedShortfall = Shortfall | Defect;

/** Defects of the period in the order of the registers, and within a unit by kind, day and row. */
export function listDefects(policy: Policy, facts: OrganisationFacts): readonly Defect[] {
  const scope = defectScope(policy, facts);
  const order = new Map(facts.registers.map(({ unit }, place): [string, number] => [unit, place]));
  const place = ({ unit }: Defect) => order.get(unit) ?? order.size;
  return [...sessionDefects(scope), ...planDefects(scope), ...inspectionDefects(scope)].toSorted(
    (a, b) => place(a) - place(b) || rankOf(a) - rankOf(b) || compareText(rowOf(a), rowOf(b)),
  );
}

/**
 * Shortfalls and defects as one list in the order of the registers, within a unit what is missing or late before what
 * fell short. With `only`, of these units alone.
 */
export function listAllShortfalls(
  policy: Policy,
  facts: OrganisationFacts,
  only?: readonly string[],
): readonly ListedShortfall[] {
  const order = new Map(facts.registers.map(({ unit }, place): [string, number] => [unit, place]));
  const place = ({ unit }: ListedShortfall) => order.get(unit) ?? order.size;
  const defects = listDefects(policy, facts).filter(({ unit }) => only?.includes(unit) !== false);
  return [...listShortfalls(policy, facts, only), ...defects].toSorted((a, b) => place(a) - place(b));
}

function rankOf({ kind }: Defect): number {
  return DefectKind.options.indexOf(kind);
}

function rowOf({ day, row }: Defect): string {
  return `${day} ${row?.key ?? ""}`;
}

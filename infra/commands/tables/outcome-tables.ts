import { OUTCOMES } from "../../../domain/vocabulary/level.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { textTable } from "./text-table.ts";
import { TABLE_TEXTS } from "../texts/tables.ts";

const NAMES_SHOWN = 3;

/** The number of subjects at each level by peer group, collectives first. */
export function levelsTable(results: readonly SubjectResult[]): string {
  const groups = new Map<string, SubjectResult[]>();
  for (const result of results) {
    const kind = TABLE_TEXTS.levels[result.kind === "collective" ? "collective" : "individual"];
    const name = `${kind}: ${result.group}`;
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  const lines = [...groups].toSorted(([a], [b]) => (a > b ? -1 : 1));
  const rows = [...lines, [TABLE_TEXTS.levels.all, results] as const].map(([name, members]) => {
    const counts = OUTCOMES.map((level) => members.filter((result) => result.level === level).length);
    return [[name], counts, [members.length]].flat();
  });
  return textTable([TABLE_TEXTS.levels.group, ...OUTCOMES, TABLE_TEXTS.levels.total], rows);
}

/** The proposals by form and deciding body; the workbook has every name. */
export function proposalsTable(results: readonly SubjectResult[]): string {
  const byForm = new Map<string, SubjectResult[]>();
  for (const result of results) {
    for (const { form, decidedBy } of result.proposals) {
      const line = `${form}\t${decidedBy}`;
      byForm.set(line, [...(byForm.get(line) ?? []), result]);
    }
  }
  const rows = [...byForm].map(([line, proposed]) => [
    line.split("\t"),
    [proposed.length, proposed.filter((result) => result.flags.includes("HOLD")).length],
    [namesOf(proposed)],
  ]);
  return textTable(
    TABLE_TEXTS.proposals,
    rows.map((row) => row.flat()),
  );
}

function namesOf(proposed: readonly SubjectResult[]): string {
  const names = proposed.slice(0, NAMES_SHOWN).map((result) => result.name);
  return proposed.length > NAMES_SHOWN ? `${names.join(", ")}, …` : names.join(", ");
}

import type { ImpactChange } from "../../../domain/score/impact.ts";
import { textTable } from "./text-table.ts";
import { TABLE_TEXTS } from "../texts/tables.ts";

const ARROWS = { up: "↑", down: "↓", same: "", other: "~" } as const;

/** The subjects that change, in both directions. */
export function impactTable(changes: readonly ImpactChange[]): string {
  const rows = changes.map(({ subject, name, level, line, before, after }) => [
    subject,
    name,
    `${before.display ?? "-"} → ${after.display ?? "-"} ${ARROWS[line]}`.trim(),
    `${before.level} → ${after.level} ${ARROWS[level]}`.trim(),
  ]);
  return textTable(TABLE_TEXTS.impact, rows);
}

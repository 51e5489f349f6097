import * as z from "zod";
import { UnitId, Year } from "../../../domain/values/ids.ts";
import { RuleBook } from "../../../domain/vocabulary/setting.ts";
import { Period } from "../../../domain/values/period.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";

/** One work unit of a run: an organisation with its registers, each at its pinned sequence. */
export const Organisation = z.object({
  committee: UnitId,
  year: Year,
  period: Period,
  policy: z.string(),
  /** The rule book whose rows are read; the first without it. */
  book: RuleBook.optional(),
  registers: z.array(z.object({ unit: UnitId, seq: z.int().min(0) })),
  /** Registers of earlier years, for the decisions recorded in them and what last year left open. */
  earlier: z.array(z.object({ unit: UnitId, year: Year, seq: z.int().min(1) })).default([]),
});
export type Organisation = z.infer<typeof Organisation>;

/** `runs/<run>/manifest.json`: the items of the state machine's map. */
export const Manifest = z.array(Organisation);
export type Manifest = z.infer<typeof Manifest>;

/** A run covers one organisation: the committee of this installation with its units. */
export function manifestOf(run: RunResponse, committee: UnitId): Manifest {
  const { year, period, policy, book, earlier } = run;
  const registers = run.registers.map(({ unit, seq }) => ({ unit, seq }));
  return [{ committee, year, period, policy, ...(book && { book }), registers, earlier }];
}

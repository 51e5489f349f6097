import type { Api } from "../../../addin/client/api.ts";
import { splitIntoBatches } from "../../../addin/client/batches.ts";
import type { CallProblem } from "../../../addin/client/call.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { RowOutcome, WireRow } from "../../../domain/protocol/push.ts";
import { DEMO_YEAR } from "./generator/choices.ts";
import type { Office } from "./office.ts";
import { COMMITTEE } from "./people/units.ts";

export type SeedResult =
  | { readonly kind: "seeded"; readonly rows: number }
  | { readonly kind: "problem"; readonly unit: UnitId; readonly problem: CallProblem }
  /** The office's rows are always valid, so a refused one is a bug of the office or of the service. */
  | { readonly kind: "refused"; readonly unit: UnitId; readonly outcome: RowOutcome };

/** Names the demonstration in the journal. */
export const CLIENT = "demonstration-office";

/** Concurrent pushes: the local service has few processes, so more would only wait. */
const LANES = 3;

/** Fewer rows than a call may have, so that a function ends within its twenty seconds on a slow machine. */
const MOST_ROWS = 400;

/** Pushes units, people, documents and sessions, without which the pane cannot be opened. */
export function seedCatalogue(api: Api, office: Office): Promise<SeedResult> {
  return pushRegister(api, COMMITTEE, office.catalogue);
}

/**
 * Pushes units' registers, after the catalogue. Batch ids follow from the rows, so that a repeated or interrupted
 * seeding stores nothing twice.
 * @param onPushed is called after every register
 * @param part names the rows of a later seeding of the same registers
 */
export async function seedRegisters(
  api: Api,
  registers: Office["registers"],
  onPushed: (done: number, total: number) => void = () => undefined,
  part = "",
): Promise<SeedResult> {
  const waiting = [...registers];
  const total = waiting.length;
  let done = 0;
  let rows = 0;
  let failed: SeedResult | undefined;
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && failed === undefined; next = waiting.shift()) {
      const result = await pushRegister(api, ...next, part);
      if (result.kind === "seeded") {
        rows += result.rows;
        done += 1;
        onPushed(done, total);
      } else failed = result;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return failed ?? { kind: "seeded", rows };
}

async function pushRegister(
  api: Api,
  unit: UnitId,
  rows: readonly WireRow[],
  part = "",
): Promise<SeedResult> {
  for (const batch of splitIntoBatches(`demo-${DEMO_YEAR}-${unit}${part}`, CLIENT, rows, MOST_ROWS)) {
    const answer = await api.push(unit, DEMO_YEAR, batch);
    if (!answer.ok) return { kind: "problem", unit, problem: answer.problem };
    const outcome = answer.value.rows.find(isFault);
    if (outcome !== undefined) return { kind: "refused", unit, outcome };
  }
  return { kind: "seeded", rows: rows.length };
}

/** Whether an outcome is a fault; a row that a visitor has changed or locked meanwhile is none. */
function isFault({ status }: RowOutcome): boolean {
  return status === "invalid" || status === "forbidden";
}

import { expect, test } from "vitest";
import type { SheetChange, WorkbookPort } from "../../../addin/sync/ports/workbook-port.ts";
import type { StormCase } from "../storm/cases.ts";
import { memoryStormDesk } from "../storm/memory-storm-desk.ts";
import type { Seat } from "../storm/storm-desk.ts";
import { stepsOf } from "../storm/step.ts";
import { runStorm } from "../storm/storm.ts";
import { linesOf, shortestFailure } from "./shortest-failure.ts";

const SEED = 1;
const STEPS = 24;

/** A workbook that says to have written the notes that come from colleagues, and has not. */
function losingNotes(port: WorkbookPort): WorkbookPort {
  const isNote = (change: SheetChange): boolean => change.kind === "set" && "note" in change.cells;
  return {
    ...port,
    write: (changes, options) =>
      port.write(
        changes.filter((one) => !isNote(one)),
        options,
      ),
  };
}

const faulty: StormCase = {
  name: "a workbook that loses notes",
  open: (seat: Seat) => memoryStormDesk({ ...seat, through: losingNotes }),
};

test(
  "a storm meets a fault between the sync and its workbook, and is made shorter until a few steps are left that show it",
  { timeout: 600_000 },
  async () => {
    const steps = stepsOf(SEED, STEPS);
    const found = await shortestFailure(faulty, { seed: SEED, steps, shrinkMinutes: 5 });
    if (found === undefined) return expect.unreachable("the storm has not met the fault");
    expect(found.steps.length).toBeLessThanOrEqual(3);
    expect(steps).toEqual(expect.arrayContaining(found.steps));
    expect(linesOf(found).split("\n")).toHaveLength(found.steps.length + 1);
    // The steps fail because of the fault alone.
    await expect(runStorm(found.steps, faulty.open)).rejects.toBeInstanceOf(Error);
    await expect(runStorm(found.steps, memoryStormDesk)).resolves.toBeDefined();
  },
);

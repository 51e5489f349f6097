import { expect, test } from "vitest";
import { belowFloor, type Counts, raiseFloor } from "./counts.ts";

const FLOOR: Counts = { tests: 100, assertions: 980, propertyRuns: 5000, stormSteps: 1000 };

test("what is counted at the floor or above has not fallen", () => {
  expect(belowFloor(FLOOR, FLOOR)).toEqual([]);
  expect(belowFloor({ ...FLOOR, tests: 101, assertions: 2000 }, FLOOR)).toEqual([]);
});

test.each(["tests", "assertions", "propertyRuns", "stormSteps"] as const)(
  "%s below the floor are told, with both numbers",
  (name) => {
    const told = belowFloor({ ...FLOOR, [name]: FLOOR[name] - 1 }, FLOOR);
    expect(told).toEqual([expect.stringMatching(`^${FLOOR[name] - 1} .* at least ${FLOOR[name]}$`)]);
  },
);

test("the floor rises to what is counted, leaves assertions room for random data, and never sinks", () => {
  const more = { tests: 110, assertions: 2000, propertyRuns: 4000, stormSteps: 1000 };
  const raised = raiseFloor(FLOOR, more);
  expect(raised).toEqual({ tests: 110, assertions: 1960, propertyRuns: 5000, stormSteps: 1000 });
  expect(raiseFloor(raised, FLOOR)).toEqual(raised);
});

/** Notes with each test how often it asserted and how often it tried a property, for the reporter of the counts. */
import { afterEach, beforeEach, expect } from "vitest";
import { propertyRuns } from "./property-runs.ts";

let before = 0;
beforeEach(() => {
  before = propertyRuns.count;
});
afterEach(({ task }) => {
  task.meta.assertions = expect.getState().assertionCalls;
  task.meta.propertyRuns = propertyRuns.count - before;
});

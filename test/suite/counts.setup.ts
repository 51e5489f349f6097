/** Records with each test the number of its assertions and property runs, for the reporter. */
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

import type { Reporter, TestModule, TestSpecification, Vitest } from "vitest/node";
import { countsOf, belowFloor, raiseFloor, readFloor, formatCounts, writeFloor } from "./counts.ts";
import { IN_CI, isInstalled, PROGRAMS } from "./programs.ts";

/**
 * Ends a run with its counts. A complete run fails when it counts less than the floor, if there is one; `npm test -- --update`
 * raises the floor to its counts.
 */
export class CountsReporter implements Reporter {
  #vitest: Vitest | undefined;
  #whole = false;
  readonly #floor: string | undefined;

  /** @param floor the file that holds it */
  constructor(floor?: string) {
    this.#floor = floor;
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunStart(specifications: readonly TestSpecification[]): Promise<void> {
    const all = await this.#vitest?.globTestSpecifications();
    const filtered =
      this.#vitest?.getGlobalTestNamePattern() !== undefined || this.#vitest?.config.tagsFilter !== undefined;
    this.#whole = !filtered && specifications.length === all?.length;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = countsOf(modules);
    console.log(`Counted: ${formatCounts(counts)}.`);
    if (this.#floor === undefined || !this.#whole || !(IN_CI || PROGRAMS.every(isInstalled))) return;
    const floor = readFloor(this.#floor);
    if (this.#vitest?.config.snapshotOptions.updateSnapshot === "all")
      writeFloor(this.#floor, raiseFloor(floor, counts));
    for (const line of belowFloor(counts, floor)) {
      console.log(`Too few: ${line} (${this.#floor}).`);
      process.exitCode = 1;
    }
  }
}

import type { Reporter, TestModule } from "vitest/node";
import { IN_CI, installCommand, isInstalled, PROGRAMS } from "./programs.ts";

/**
 * Ends a run with one line for each missing program: the number of tests that wait for it, and the command that installs it.
 */
export class MissingPrograms implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    for (const program of PROGRAMS) {
      const waiting = tests.filter(({ tags }) => tags.includes(program.tag)).length;
      if (waiting === 0 || isInstalled(program)) continue;
      const fate = IN_CI ? "fail in CI" : "left out";
      const named = waiting === 1 ? "1 test" : `${waiting} tests`;
      console.log(
        `${program.name} is missing: ${named} ${fate}. Install it with: ${installCommand(program)}`,
      );
      if (IN_CI) process.exitCode = 1;
    }
  }
}

import type { Reporter } from "vitest/node";

type Chosen = "default" | ["json", { outputFile: string }] | Reporter;

/** For people, our own ones, and for a program in the file TEST_REPORT, if it names one. */
export function reporters(...own: readonly Reporter[]): Chosen[] {
  const outputFile = process.env["TEST_REPORT"];
  return ["default", ...own, ...(outputFile === undefined ? [] : [["json", { outputFile }] as Chosen])];
}

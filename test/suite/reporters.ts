import type { Reporter } from "vitest/node";

type Chosen = "default" | ["json", { outputFile: string }] | Reporter;

/** Reporters for people, our own ones, and JSON in the file that TEST_REPORT names. */
export function reporters(...own: readonly Reporter[]): Chosen[] {
  const outputFile = process.env["TEST_REPORT"];
  return ["default", ...own, ...(outputFile === undefined ? [] : [["json", { outputFile }] as Chosen])];
}

import { DEFAULT_POLICY } from "../../../domain/policy/library.ts";
import type { RunDeps } from "./open-run.ts";

/** By what the year's results are published so far: a year keeps to one policy. */
export async function policyOfYear(
  { runs, committee }: Pick<RunDeps, "runs" | "committee">,
  year: number,
): Promise<string> {
  const [first] = Object.values(await runs.publishedIn(committee, year));
  const run = first && (await runs.read(first));
  return run ? run.policy : DEFAULT_POLICY;
}

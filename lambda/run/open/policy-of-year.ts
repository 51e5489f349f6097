import { DEFAULT_POLICY } from "../../../domain/policy/library.ts";
import type { RunDeps } from "./open-run.ts";

/** The policy of the year's published results, since a year keeps one policy. */
export async function policyOfYear(
  { runs, committee }: Pick<RunDeps, "runs" | "committee">,
  year: number,
): Promise<string> {
  const [first] = Object.values(await runs.publishedIn(committee, year));
  const run = first && (await runs.read(first));
  return run ? run.policy : DEFAULT_POLICY;
}

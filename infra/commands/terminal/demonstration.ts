import type { Api } from "../../../addin/sync/api.ts";
import type { Answer } from "../../../addin/sync/call.ts";
import { findPolicy } from "../../../domain/policy/library.ts";
import { StartFailure } from "../../local/cloud/start-failure.ts";
import { DEMO_POLICY } from "../../local/office/choices.ts";
import { makeOffice } from "../../local/office/office.ts";
import { seedOffice } from "../../local/office/seed.ts";

/** Pushes the demonstration office; returns how many rows it has. */
export async function seedDemonstration(api: Api): Promise<number> {
  const policy = findPolicy(DEMO_POLICY);
  if (policy === undefined) throw new Error(`no policy ${DEMO_POLICY}`);
  const result = await seedOffice(api, makeOffice(policy));
  switch (result.kind) {
    case "seeded":
      return result.rows;
    case "problem":
      throw new StartFailure(`${result.unit}: ${result.problem.title}`);
    case "refused":
      throw new Error(`${result.unit}: ${JSON.stringify(result.outcome)}`);
  }
}

/** The value of an answer. @throws StartFailure in the service's own words. */
export function required<T>(what: string, answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new StartFailure(`${what}: ${answer.problem.title} (${answer.problem.code})`);
}

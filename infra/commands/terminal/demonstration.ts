import type { Api } from "../../../addin/client/api.ts";
import type { Answer } from "../../../addin/client/call.ts";
import { findPolicy } from "../../../domain/policy/library/library.ts";
import { StartFailure } from "../../local/start-failure.ts";
import { DEMO_POLICY, DEMO_YEAR } from "../../local/office/generator/choices.ts";
import { makeOffice, type Office } from "../../local/office/office.ts";
import { PLANNED_DIRECTIVE, SUPERIOR_PLAN, unitPlans } from "../../local/office/year/plan-texts.ts";
import { seedCatalogue, seedRegisters, type SeedResult } from "../../local/office/seed.ts";
import { COMMITTEE } from "../../local/office/people/units.ts";
import { DEMONSTRATION_TEXTS } from "../texts/demonstration.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";

export function demonstrationOffice(): Office {
  const policy = findPolicy(DEMO_POLICY);
  if (policy === undefined) throw new Error(`no policy ${DEMO_POLICY}`);
  return makeOffice(policy);
}

/** Pushes the demonstration office; returns how many rows it has. */
export async function seedDemonstration(api: Api): Promise<number> {
  const office = demonstrationOffice();
  const rows = rowsOf(await seedCatalogue(api, office));
  return rows + rowsOf(await seedRegisters(api, office));
}

/** @throws StartFailure in the service's own words; Error for a row that is not valid, which is a fault of ours. */
export function rowsOf(result: SeedResult): number {
  switch (result.kind) {
    case "seeded":
      return result.rows;
    case "problem":
      throw new StartFailure(`${result.unit}: ${result.problem.title}`);
    case "refused":
      throw new Error(`${result.unit}: ${JSON.stringify(result.outcome)}`);
  }
}

/** Gives the texts of the units' plans and the superior's; returns the shares that were measured, highest first. */
export async function givePlanTexts(api: Api): Promise<readonly string[]> {
  const subject = formatBilingual(DEMONSTRATION_TEXTS.plans);
  const give = async (unit: typeof COMMITTEE, text: string) =>
    required(subject, await api.givePlanText(unit, DEMO_YEAR, PLANNED_DIRECTIVE, { text }));
  await give(COMMITTEE, SUPERIOR_PLAN);
  const shares: { readonly name: string; readonly share: string }[] = [];
  for (const { unit, text } of unitPlans()) {
    const { recorded } = await give(unit.id, text);
    shares.push({ name: unit.name, share: recorded ?? "-" });
  }
  return shares
    .toSorted((left, right) => Number(right.share) - Number(left.share))
    .map(({ name, share }) => `${name} ${share.replace(".", ",")}%`);
}

/** The value of an answer. @throws StartFailure in the service's own words. */
export function required<T>(subject: string, answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new StartFailure(`${subject}: ${answer.problem.title} (${answer.problem.code})`);
}

import type { Api } from "../../../addin/client/api.ts";
import { findPolicy } from "../../../domain/policy/library/library.ts";
import { StartFailure } from "../../local/start-failure.ts";
import { DEMO_POLICY, DEMO_YEAR, SECOND_POLICY } from "../../local/office/generator/choices.ts";
import { makeOffice, type Office } from "../../local/office/office.ts";
import { secondBookChoice, secondBookPoints } from "../../local/office/year/second-book.ts";
import { PLANNED_DIRECTIVE, SUPERIOR_PLAN, unitPlans } from "../../local/office/year/plan-texts.ts";
import { seedCatalogue, seedRegisters, type SeedResult } from "../../local/office/seed.ts";
import { COMMITTEE } from "../../local/office/people/units.ts";
import type { WireRow } from "../../../domain/protocol/push.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { required } from "../terminal/required.ts";
import { DEMONSTRATION_TEXTS } from "../texts/demonstration.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";

export function demonstrationOffice(): Office {
  const policy = findPolicy(DEMO_POLICY);
  if (policy === undefined) throw new Error(`no policy ${DEMO_POLICY}`);
  return makeOffice(policy);
}

/** Pushes the demonstration office. @returns the number of rows */
export async function seedDemonstration(api: Api): Promise<number> {
  const office = demonstrationOffice();
  const rows = rowsOf(await seedCatalogue(api, office));
  return rows + rowsOf(await seedRegisters(api, office.registers));
}

/** Chooses the second rule book of the year and pushes its points. @returns the number of rows */
export async function seedSecondBook(api: Api): Promise<number> {
  const policy = findPolicy(SECOND_POLICY);
  if (policy === undefined) throw new Error(`no policy ${SECOND_POLICY}`);
  const push = async (registers: ReadonlyMap<UnitId, readonly WireRow[]>) =>
    rowsOf(await seedRegisters(api, registers, undefined, "-second"));
  // Points of a book are known once it is chosen.
  const chosen = await push(new Map([[COMMITTEE, [secondBookChoice()]]]));
  return chosen + (await push(secondBookPoints(policy)));
}

/** @throws StartFailure with the service's message; Error for an invalid row, which is a bug */
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

/** Sends the texts of the units' plans and of the superior's. @returns the measured shares, highest first */
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

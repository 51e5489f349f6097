import type { DueItem } from "../../domain/protocol/dues.ts";
import type { Movement } from "../../domain/protocol/year/movements.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { readRecused } from "../decision/read-recused.ts";
import { readDueOffice } from "../due/due-office.ts";
import { readUnitDues } from "../due/unit-dues.ts";
import type { Identity } from "../http/contract/request-env.ts";
import type { MovementDeps } from "./movement-deps.ts";

/** Done, or asked of nobody. */
const SETTLED: ReadonlySet<string> = new Set(["done", "waived", "cancelled"]);

/** What is still due from somebody who leaves, in every unit of the year; nothing for other movements. */
export async function duesOfLeaver(
  deps: MovementDeps,
  year: number,
  movement: Movement,
  identity: Identity,
  language: Language,
): Promise<DueItem[]> {
  if (movement.kind !== "leave") return [];
  const office = await readDueOffice(deps, year);
  if (office === undefined) return [];
  const recused = await readRecused(deps, identity, year);
  const query = { period: yearPeriod(year), asOf: vietnamDay(deps.now()), language, recused };
  const items: DueItem[] = [];
  for (const unit of office.unitsOf(new Set([movement.person]))) {
    const { dues, describeIn } = await readUnitDues(deps, office, { ...query, unit: UnitId.parse(unit) });
    const own = dues.filter(
      ({ subject, state, dueOn }) =>
        subject.id === movement.person && !SETTLED.has(state) && dueOn <= movement.day,
    );
    items.push(...own.map(describeIn(language)));
  }
  return items;
}

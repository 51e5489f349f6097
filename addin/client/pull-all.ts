import type { UnitId } from "../../domain/values/ids.ts";
import type { WireState } from "../../domain/protocol/pull.ts";
import type { Api } from "./api.ts";
import type { Answer } from "./call.ts";

/** Reads every current row of a register, page by page. */
export async function pullAll(api: Api, unit: UnitId, year: number): Promise<Answer<readonly WireState[]>> {
  const rows: WireState[] = [];
  let page: string | undefined;
  do {
    const answer = await api.pull(unit, year, 0, page);
    if (!answer.ok) return answer;
    rows.push(...answer.value.rows);
    page = answer.value.page;
  } while (page !== undefined);
  return { ok: true, value: rows };
}

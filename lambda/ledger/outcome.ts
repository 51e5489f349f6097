import { UserId } from "../../domain/values/ids.ts";
import type { DecidedRow } from "./chunk.ts";
import type { FindAuthor } from "./history.ts";
import type { StoredOutcome } from "./receipt.ts";

/** An unknown field each is possible in a row of many; a receipt must still fit into one item. */
const MOST_ISSUES = 50;

/** What the client is told of a row: the decision with the names of those who were there first. */
export async function outcomeOf(
  { row, stored, decision }: DecidedRow,
  findAuthor: FindAuthor,
): Promise<StoredOutcome> {
  const { form, key } = row;
  switch (decision.status) {
    case "accepted":
      return { form, key, status: "accepted", rev: decision.next.rev };
    case "merged":
      return { form, key, status: "merged", rev: decision.next.rev, fields: { ...decision.others } };
    case "unchanged":
      return { form, key, status: "unchanged", rev: decision.rev };
    case "locked": {
      const { period, lock } = decision;
      return { form, key, status: "locked", period, by: UserId.parse(lock.by), at: lock.at };
    }
    case "invalid":
      return { form, key, status: "invalid", issues: decision.issues.slice(0, MOST_ISSUES) };
    case "forbidden":
      return { form, key, status: "forbidden", fields: [...decision.fields] };
    case "conflict": {
      if (stored === undefined) throw new Error(`conflict on ${form}/${key}, which is not stored`);
      const fields = decision.fields.map(async (field) => {
        const { by, at } = await findAuthor(stored, field.rev);
        return { ...field, by, at };
      });
      return { form, key, status: "conflict", rev: stored.rev, fields: await Promise.all(fields) };
    }
  }
}

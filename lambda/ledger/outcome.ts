import { UserId } from "../../domain/values/ids.ts";
import type { DecidedRow } from "./chunk.ts";
import type { FindAuthor } from "./history.ts";
import type { StoredOutcome } from "./receipt.ts";

/** The most issues of one row, since a row of unknown fields has one for each and a receipt must fit one item. */
const MOST_ISSUES = 50;

/** A row's outcome for the client: the decision, with the authors of conflicting values. */
export async function outcomeOf(
  { row, stored, decision, filled }: DecidedRow,
  findAuthor: FindAuthor,
): Promise<StoredOutcome> {
  const { form, key } = row;
  switch (decision.status) {
    case "accepted":
      return {
        form,
        key,
        status: "accepted",
        rev: decision.next.rev,
        ...(filled && { filled: { ...filled } }),
      };
    case "merged": {
      const [fields, own] = [{ ...decision.others }, filled && { filled: { ...filled } }];
      return { form, key, status: "merged", rev: decision.next.rev, fields, ...own };
    }
    case "unchanged":
      return { form, key, status: "unchanged", rev: decision.rev };
    case "locked": {
      const { period, lock } = decision;
      return { form, key, status: "locked", period, by: UserId.parse(lock.by), at: lock.at };
    }
    case "invalid":
      return {
        form,
        key,
        status: "invalid",
        issues: decision.issues.slice(0, MOST_ISSUES).map((issue) => ({ ...issue })),
      };
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

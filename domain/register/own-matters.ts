import { grants } from "../forms/catalogue/grants.ts";
import { interests } from "../forms/catalogue/interests.ts";
import type { Form } from "../forms/form.ts";
import type { FieldIssue } from "../forms/row.ts";
import type { Entry } from "./entry-rights.ts";

/**
 * What nobody may write in a matter of their own. A declared interest is never deleted, so that its history stays, and
 * is withdrawn by somebody else with a reason. Which person a user is, is told by somebody else, since nobody decides
 * on themselves.
 */
export function ownMatterIssues(
  form: Form,
  { before, after, deleted, change }: Entry,
  isWriter: (user: string) => boolean,
): readonly FieldIssue[] {
  const isOwn = [before, after].some(
    (fields) => typeof fields?.["user"] === "string" && isWriter(fields["user"]),
  );
  switch (form.id) {
    case interests.id: {
      if (deleted) return [{ field: "withdrawal", code: "interest-kept" }];
      const withdraws = isOwn && (change.set["withdrawal"] ?? null) !== null;
      return withdraws ? [{ field: "withdrawal", code: "own-interest" }] : [];
    }
    case grants.id: {
      const names = "person" in change.set || (deleted && before?.["person"] != null);
      return isOwn && names ? [{ field: "person", code: "own-grant" }] : [];
    }
    default:
      return [];
  }
}

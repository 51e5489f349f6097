import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { limitsOf } from "../../domain/forms/limits.ts";
import type { BatchId } from "../../domain/values/ids.ts";
import type { Receipt, RowOutcome } from "../../domain/protocol/push.ts";
import { ISSUE_TEXTS } from "../../domain/texts/sheet/issues.ts";
import { formatValues } from "../../domain/wording/number-format.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import type { PushResult, StoredOutcome } from "../ledger/ledger.ts";

/** The ledger stores codes, so a replayed receipt too has its texts in the reader's language. */
export function wireReceipt(
  batchId: BatchId,
  { seq, replayed, rows }: Extract<PushResult, { kind: "receipt" }>,
  language: Language,
): Receipt {
  return { batchId, seq, replayed, rows: rows.map((outcome) => wireOutcome(outcome, language)) };
}

export function wireOutcome(outcome: StoredOutcome, language: Language): RowOutcome {
  if (outcome.status !== "invalid") return outcome;
  const columns = findForm(outcome.form)?.columns;
  const issues = outcome.issues.map(({ values, ...issue }) => ({
    ...issue,
    message: render(ISSUE_TEXTS[issue.code], language, {
      ...limitsOf(columns?.[issue.field]),
      ...formatValues(values, language),
    }),
  }));
  return { ...outcome, issues };
}

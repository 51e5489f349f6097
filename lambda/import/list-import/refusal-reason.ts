import type { RowOutcome } from "../../../domain/protocol/push.ts";
import { LIST_REFUSAL_TEXTS } from "../../../domain/texts/import/lists.ts";
import type { Language } from "../../../domain/values/bilingual.ts";

/** Why the register does not accept a row; undefined for a row that is in it. */
export function refusalReason(outcome: RowOutcome, language: Language): string | undefined {
  switch (outcome.status) {
    case "invalid":
      return outcome.issues.map(({ message }) => message).join(" ");
    case "locked":
    case "conflict":
    case "forbidden":
      return LIST_REFUSAL_TEXTS[outcome.status][language];
    case "accepted":
    case "merged":
    case "unchanged":
      return undefined;
  }
}

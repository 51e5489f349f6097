import { formatExact, type Exact, exact, roundHalfUp } from "../values/exact.ts";
import type { RateCase, TableCase } from "./case.ts";
import { type CheckedCase, checked, same } from "./case-outcome.ts";

/** A published percentage against its counts. */
export function checkRate({ present, invited, printed, expect }: RateCase): CheckedCase {
  if (expect.matchesPrinted !== undefined && printed === undefined) {
    return { kind: "refused", issues: [{ field: "printed", code: "printed-needed" }] };
  }
  const percent = exact(present).div(invited).mul(100);
  return checked([
    ...same("percent", expect.percent, formatExact(percent)),
    ...same(
      "matchesPrinted",
      expect.matchesPrinted,
      printed === undefined ? undefined : prints(printed, percent),
    ),
  ]);
}

/** Whether a published percentage is right when rounded half-up to its own number of decimals. */
function prints(printed: string, percent: Exact): boolean {
  const text = printed.replace("%", "").replace(",", ".");
  const decimals = text.split(".")[1]?.length ?? 0;
  return roundHalfUp(percent, decimals).equals(exact(text));
}

/** A published total against its parts. */
export function checkTable({ total, parts, expect }: TableCase): CheckedCase {
  const sum = parts.reduce((whole, part) => whole + part, 0);
  return checked(same("sumMatches", expect.sumMatches, sum === total));
}

import { type Rules, verdict, verdicts } from "../rule.ts";
import type { StoreTable } from "../store-table.ts";

const NUMBERS = "Guide Constraints: Data types, Number";
const DIGITS = "12345678901234567890123456789012345678";

export const numbers = {
  "numbers-of-38-digits": {
    says: "a number keeps 38 digits exactly, before and behind the point; one more is refused",
    source: NUMBERS,
    expected: {
      [DIGITS]: DIGITS,
      [`-${DIGITS}`]: `-${DIGITS}`,
      [`0.${DIGITS}`]: `0.${DIGITS}`,
      [`${DIGITS}9`]: "ValidationException",
      [`0.${DIGITS}9`]: "ValidationException",
    },
    observe: (table) => kept(table, [DIGITS, `-${DIGITS}`, `0.${DIGITS}`, `${DIGITS}9`, `0.${DIGITS}9`]),
  },
  "numbers-are-trimmed": {
    says: "zeros before and behind a number are trimmed: a value has one spelling",
    source: "Guide HowItWorks.NamingRulesDataTypes: Number",
    expected: { "007": "7", "1.50": "1.5", "1E2": "100", "0.00": "0", "-0": "0", "+3": "3", "25e-2": "0.25" },
    observe: (table) => kept(table, ["007", "1.50", "1E2", "0.00", "-0", "+3", "25e-2"]),
  },
  "numbers-have-a-range": {
    says: "a number lies between 1E-130 and 9.99...E+125, or is refused; so is what is no number",
    source: NUMBERS,
    expected: {
      "1E-130": "done",
      "9.9999999999999999999999999999999999999E+125": "done",
      "1E-131": "ValidationException",
      "1E+126": "ValidationException",
      NaN: "ValidationException",
      Infinity: "ValidationException",
      "": "ValidationException",
      "1,5": "ValidationException",
    },
    observe: (table) =>
      verdicts(
        Object.fromEntries(
          [
            "1E-130",
            "9.9999999999999999999999999999999999999E+125",
            "1E-131",
            "1E+126",
            "NaN",
            "Infinity",
            "",
            "1,5",
          ].map((text) => [text, () => table.put("item", { n: { N: text } })]),
        ),
      ),
  },
  "numbers-are-added-exactly": {
    says: "sums are exact in decimal, not in binary",
    source: "Guide HowItWorks.NamingRulesDataTypes: Number",
    expected: { N: "0.3" },
    async observe(table) {
      await table.put("item", { n: { N: "0.1" } });
      await table.update("item", {
        UpdateExpression: "SET n = n + :n",
        ExpressionAttributeValues: { ":n": { N: "0.2" } },
      });
      return (await table.get("item"))?.["n"];
    },
  },
  "numbers-compare-exactly": {
    says: "two numbers that differ in the 38th digit alone are two numbers",
    source: NUMBERS,
    expected: "ConditionalCheckFailedException",
    async observe(table) {
      await table.put("item", { n: { N: DIGITS } });
      return verdict(
        table.put(
          "item",
          {},
          {
            ConditionExpression: "n = :n",
            ExpressionAttributeValues: { ":n": { N: `${DIGITS.slice(0, -1)}9` } },
          },
        ),
      );
    },
  },
} satisfies Rules;

/** The value read back for each number, or the reason why it was refused. */
async function kept(
  table: StoreTable,
  texts: readonly string[],
): Promise<Record<string, string | undefined>> {
  const found: Record<string, string | undefined> = {};
  for (const text of texts) {
    const answer = await verdict(table.put("item", { n: { N: text } }));
    found[text] = answer === "done" ? (await table.get("item"))?.["n"]?.N : answer;
  }
  return found;
}

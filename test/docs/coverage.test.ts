import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SETTING_TEXTS } from "../../domain/texts/vocabulary/settings.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { RateId } from "../../domain/policy/measures.ts";
import { Settings } from "../../domain/facts/settings.ts";
import { documents, spans } from "./documents.ts";

/** The names that no code span of the document contains. */
function unnamed(file: string, names: readonly string[]): readonly string[] {
  const said = new Set(
    documents()
      .filter((document) => document.file === file)
      .flatMap(spans)
      .map(({ text }) => text),
  );
  // A list may shorten what its neighbours begin: `attendance-members`, `-non-members`.
  return names.filter(
    (name) => !said.has(name) && ![...said].some((text) => text.startsWith("-") && name.endsWith(text)),
  );
}

test.each<readonly [string, string, readonly string[]]>([
  ["docs/policy.md", "every policy of the product", POLICIES.map(({ id }) => id)],
  ["docs/policy.md", "every rate that a criterion can count", RateId.options],
  ["docs/policy.md", "every setting of the rules", Object.keys(Settings.shape)],
  [
    "docs/policy.md",
    "every criterion of the Party's policy",
    POLICIES.filter(({ id }) => id === "dang-366-2025").flatMap(({ rubrics }) =>
      Object.values(rubrics).flatMap(({ criteria }) => criteria.map(({ id }) => id)),
    ),
  ],
  [
    "docs/operations.md",
    "every context value of the stack",
    Object.keys(JSON.parse(readFileSync("cdk.json", "utf8")).context).filter((key) =>
      /^[a-zA-Z]+$/.test(key),
    ),
  ],
])("%s names %s", (file, _what, names) => {
  expect(unnamed(file, names)).toEqual([]);
});

test("the administrator's guide has a line for every setting, as the pane calls it", () => {
  const guide = readFileSync("docs/quan-tri.md", "utf8");
  const missing = Object.values(SETTING_TEXTS).filter(({ vi }) => !guide.includes(`| ${vi} |`));
  expect(missing).toEqual([]);
});

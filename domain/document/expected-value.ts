import * as z from "zod";
import { EXPECTED_TEXTS } from "../texts/document/expected.ts";
import { render, type Bilingual } from "../values/bilingual.ts";

/** The first of these that matches a pattern is shown as its example. */
const EXAMPLES = ["cb-hanh-chinh", "2026-03-05", "2026-Q1", "12.5", "2/3", "95,57"];

/** Fields that zod adds to the issue of an unknown tag, missing from its own types. */
const TagIssue = z.object({ discriminator: z.string(), options: z.array(z.unknown()) });

/** The value that the schema expects, in words for the author of the document. */
export function expectedValue(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case "invalid_type":
      return typeText(issue.expected);
    case "invalid_value":
      return text("one-of", { values: issue.values.map(String).join(", ") });
    case "too_small":
      return text(issue.origin === "number" || issue.origin === "int" ? "least" : "shortest", {
        limit: String(issue.minimum),
      });
    case "too_big":
      return text(issue.origin === "number" || issue.origin === "int" ? "most" : "longest", {
        limit: String(issue.maximum),
      });
    case "invalid_format":
      return issue.format === "regex" ? patternText(issue.pattern ?? "") : text("other", {});
    case "invalid_key":
      return issue.issues[0] === undefined ? text("other", {}) : expectedValue(issue.issues[0]);
    case "invalid_union":
      return unionText(issue);
    case "custom":
      return issue.message === "not a calendar day" ? text("day", {}) : text("other", {});
    case "invalid_element":
    case "not_multiple_of":
    case "unrecognized_keys":
      return text("other", {});
  }
}

function typeText(expected: string): Bilingual {
  switch (expected) {
    case "string":
    case "boolean":
    case "array":
    case "int":
    case "number":
      return text(expected, {});
    case "object":
    case "record":
      return text("object", {});
    default:
      return text("other", {});
  }
}

function patternText(pattern: string): Bilingual {
  const body = new RegExp(pattern.replace(/^\/|\/\w*$/g, ""));
  const example = EXAMPLES.find((candidate) => body.test(candidate));
  return example === undefined ? text("pattern", { pattern }) : text("like", { example });
}

/** The choices of a tag, or of each alternative, joined. */
function unionText(issue: z.core.$ZodIssueInvalidUnion): Bilingual {
  const tags = TagIssue.safeParse(issue);
  if (tags.success) return text("one-of", { values: tags.data.options.map(String).join(", ") });
  const expected = issue.errors.flatMap(([first]) => (first === undefined ? [] : [expectedValue(first)]));
  const joined = (language: keyof Bilingual) =>
    [...new Set(expected.map((value) => value[language]))].join(" / ");
  return expected.length === 0 ? text("kind", {}) : { vi: joined("vi"), en: joined("en") };
}

function text(name: keyof typeof EXPECTED_TEXTS, values: Readonly<Record<string, string>>): Bilingual {
  const sentence = EXPECTED_TEXTS[name];
  return { vi: render(sentence, "vi", values), en: render(sentence, "en", values) };
}

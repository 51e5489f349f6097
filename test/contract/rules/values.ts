import { type Rules, verdicts } from "../rule.ts";
import type { Item } from "../store-table.ts";

const EMPTY: Item = { text: { S: "" }, bytes: { B: new Uint8Array() }, list: { L: [] }, map: { M: {} } };
const ATTRIBUTES = "Guide Constraints: Attributes, Attribute values";

export const values = {
  "empty-values-are-kept": {
    says: "an empty text, binary, list and map are kept, also inside of a document",
    source: ATTRIBUTES,
    expected: { ...EMPTY, doc: { M: EMPTY }, texts: { SS: [""] } },
    async observe(table) {
      await table.put("item", { ...EMPTY, doc: { M: EMPTY }, texts: { SS: [""] } });
      return table.get("item");
    },
  },
  "empty-sets-are-refused": {
    says: "an empty set is refused, also inside of a document; so is a set that names a value twice",
    source: `${ATTRIBUTES}; Guide HowItWorks.NamingRulesDataTypes: Sets`,
    expected: {
      SS: "ValidationException",
      NS: "ValidationException",
      "in a map": "ValidationException",
      "a text twice": "ValidationException",
      "a number twice": "ValidationException",
    },
    observe: (table) =>
      verdicts({
        SS: () => table.put("a", { set: { SS: [] } }),
        NS: () => table.put("b", { set: { NS: [] } }),
        "in a map": () => table.put("c", { doc: { M: { set: { SS: [] } } } }),
        "a text twice": () => table.put("d", { set: { SS: ["a", "a"] } }),
        "a number twice": () => table.put("e", { set: { NS: ["1", "1.0"] } }),
      }),
  },
  "names-have-a-character": {
    says: "the name of an attribute has a character at least, also inside of a document",
    source: "Guide Constraints: Naming rules, Attribute names",
    expected: { "": "ValidationException", "in a map": "ValidationException", " ": "done" },
    observe: (table) =>
      verdicts({
        "": () => table.put("a", { "": { S: "x" } }),
        "in a map": () => table.put("b", { doc: { M: { "": { S: "x" } } } }),
        " ": () => table.put("c", { " ": { S: "x" } }),
      }),
  },
  "every-type-comes-back": {
    says: "every type comes back as it was put; texts to the letter, whatever code points they have",
    source: "Guide HowItWorks.NamingRulesDataTypes: Data types",
    expected: everyType(),
    async observe(table) {
      await table.put("item", everyType());
      return table.get("item");
    },
  },
} satisfies Rules;

function everyType(): Item {
  return {
    viet: { S: "Nghị quyết số 57-NQ/TW ệ \u0301 \u{1F4D8}" },
    control: { S: "a\u0000b\tc\r\nd\u007f\u2028" },
    bytes: { B: new Uint8Array([0, 127, 128, 255]) },
    yes: { BOOL: true },
    no: { BOOL: false },
    nothing: { NULL: true },
    doc: { M: { "#a:b.c": { L: [{ M: { " ": { N: "1" } } }, { NULL: true }] } } },
  };
}

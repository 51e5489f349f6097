import type { Rules } from "../rule.ts";
import { conditions } from "./condition.ts";

const COMPARATORS = "Guide Expressions.OperatorsAndFunctions: Making comparisons";
const TYPES = "Guide HowItWorks.NamingRulesDataTypes";

export const comparisons = {
  "numbers-compare-by-value": {
    says: "numbers compare by value, however they are written",
    source: COMPARATORS,
    ...conditions(
      { n: { N: "5" } },
      { ":less": { N: "4.9" }, ":same": { N: "5.00" }, ":more": { N: "10" } },
      {
        "n = :same": true,
        "n = :more": false,
        "n <> :same": false,
        "n <> :more": true,
        "n < :more": true,
        "n < :same": false,
        "n <= :same": true,
        "n <= :less": false,
        "n > :less": true,
        "n > :same": false,
        "n >= :same": true,
        "n >= :more": false,
        "n BETWEEN :less AND :same": true,
        "n BETWEEN :same AND :more": true,
        "n IN (:less, :same)": true,
        "n IN (:less, :more)": false,
      },
    ),
  },
  "texts-compare-by-utf-8": {
    says: "texts compare by the bytes of UTF-8, upper case before lower case and both before Vietnamese letters",
    source: `${TYPES}: String`,
    ...conditions(
      { t: { S: "Đảng uỷ" }, beyond: { S: "\u{1F4D8}" } },
      { ":upper": { S: "Z" }, ":lower": { S: "z" }, ":same": { S: "Đảng uỷ" }, ":wide": { S: "\uFF5E" } },
      {
        "t = :same": true,
        "t <> :same": false,
        "t > :upper": true,
        "t > :lower": true,
        "t <= :same": true,
        "t BETWEEN :lower AND :same": true,
        "t IN (:upper, :same)": true,
        // In UTF-16 it would be the other way round.
        "beyond > :wide": true,
      },
    ),
  },
  "texts-are-kept-to-the-letter": {
    says: "two spellings of one Vietnamese letter (one code point, or letter and marks) are two texts",
    source: `${TYPES}: String`,
    ...conditions(
      { t: { S: "ệ".normalize("NFC") } },
      { ":composed": { S: "ệ".normalize("NFC") }, ":decomposed": { S: "ệ".normalize("NFD") } },
      { "t = :composed": true, "t = :decomposed": false, "contains(t, :decomposed)": false },
    ),
  },
  "binaries-compare-unsigned": {
    says: "binaries compare byte by byte, each as an unsigned number",
    source: `${TYPES}: Binary`,
    ...conditions(
      { b: { B: new Uint8Array([0x80]) } },
      { ":low": { B: new Uint8Array([0x7f, 0xff]) }, ":same": { B: new Uint8Array([0x80]) } },
      { "b = :same": true, "b > :low": true, "b < :low": false, "b BETWEEN :low AND :same": true },
    ),
  },
  "types-are-never-equal": {
    says: "values of two types are not equal and in no order",
    source: "Guide LegacyConditionalParameters.Conditions: Comparison operators, EQ and LT",
    ...conditions(
      { n: { N: "6" }, t: { S: "6" }, nothing: { NULL: true } },
      { ":n": { N: "6" }, ":t": { S: "6" }, ":set": { NS: ["6"] }, ":text": { S: "" } },
      {
        "n = :t": false,
        "n = :set": false,
        "n < :t": false,
        "n >= :t": false,
        "t = :n": false,
        "nothing = :text": false,
        "n IN (:t, :set)": false,
      },
    ),
  },
  "documents-compare-whole": {
    says: "lists and maps are equal when all of their elements are; sets in any order",
    source: "Guide LegacyConditionalParameters.Conditions: Comparison operators, EQ",
    ...conditions(
      {
        list: { L: [{ S: "a" }, { N: "1" }] },
        map: { M: { a: { L: [] }, b: { N: "1.0" } } },
        set: { SS: ["a", "b"] },
      },
      {
        ":list": { L: [{ S: "a" }, { N: "1" }] },
        ":turned": { L: [{ N: "1" }, { S: "a" }] },
        ":map": { M: { b: { N: "1" }, a: { L: [] } } },
        ":part": { M: { a: { L: [] } } },
        ":set": { SS: ["b", "a"] },
        ":fewer": { SS: ["a"] },
      },
      {
        "#list = :list": true,
        "#list = :turned": false,
        "#map = :map": true,
        "#map = :part": false,
        "#set = :set": true,
        "#set = :fewer": false,
        "#list <> :turned": true,
      },
    ),
  },
  "empty-list-equals-empty-list": {
    says: "an empty list is equal to an empty list and to no other",
    source: "Guide LegacyConditionalParameters.Conditions: Comparison operators, EQ",
    ...conditions(
      { empty: { L: [] }, full: { L: [{ S: "a" }] } },
      { ":empty": { L: [] } },
      { "#empty = :empty": true, "#full = :empty": false },
    ),
  },
  "absent-compares-with-nothing": {
    says: "an attribute that is absent is equal to nothing and in no order with anything",
    source: COMPARATORS,
    ...conditions(
      { n: { N: "5" } },
      { ":n": { N: "5" } },
      {
        "absent = :n": false,
        "absent < :n": false,
        "absent >= :n": false,
        "absent BETWEEN :n AND :n": false,
      },
    ),
  },
  "logic-binds-not-and-or": {
    says: "NOT binds before AND, AND before OR, parentheses before all",
    source: "Guide Expressions.OperatorsAndFunctions: Precedence in conditions",
    ...conditions(
      { t: { N: "1" } },
      { ":t": { N: "1" }, ":f": { N: "0" } },
      {
        "t = :t OR t = :t AND t = :f": true,
        "(t = :t OR t = :t) AND t = :f": false,
        "NOT t = :f AND t = :f": false,
        "NOT (t = :f AND t = :f)": true,
        "NOT t = :t OR t = :t": true,
      },
    ),
  },
  "attributes-compare-with-attributes": {
    says: "both sides of a comparison may be attributes, also those inside of documents",
    source: "Guide Expressions.OperatorsAndFunctions: Syntax for filter and condition expressions",
    ...conditions(
      { a: { N: "2" }, doc: { M: { b: { N: "2" }, list: { L: [{ N: "1" }, { N: "2" }] } } } },
      { ":two": { N: "2" } },
      {
        "a = doc.b": true,
        "doc.#list[1] = a": true,
        "doc.#list[0] < a": true,
        "doc.#list[2] = a": false,
        ":two IN (a, doc.b)": true,
        "a BETWEEN doc.#list[0] AND :two": true,
      },
    ),
  },
} satisfies Rules;

/**
 * Parser for JSON that was edited by hand. `JSON.parse` silently keeps the last of two fields with one name and
 * phrases its errors for programmers; this one reports the place where the text stops being JSON and every duplicate
 * field.
 */
import { JSON_TEXTS } from "../texts/document/json.ts";
import { render, type Bilingual } from "../values/bilingual.ts";

type ParsedJson =
  | { readonly ok: true; readonly json: unknown }
  | {
      readonly ok: false;
      /** The path of a duplicate field; empty for a syntax error. */
      readonly path: readonly (string | number)[];
      readonly code: "not-json" | "duplicate-field";
      /** Line, column and the token expected there. */
      readonly detail: Bilingual;
    };

type Expected = keyof typeof JSON_TEXTS.expected;

/** An open object or list, with the key or index being parsed in it. */
interface Open {
  readonly close: "}" | "]";
  readonly names: Set<string>;
  step: string | number;
}

const BLANKS = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\]:,]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

export function parseJson(source: string): ParsedJson {
  const text = bare(source);
  const fault = scan(text, () => undefined);
  return fault ?? { ok: true, json: JSON.parse(text) as unknown };
}

/**
 * The line of each field, written as a path of the document: "subjects.0.score" or "subjects[0].score". A field that is
 * missing from the text has the line of its parent.
 */
export function linesOf(source: string, fields: readonly string[]): ReadonlyMap<string, number> {
  const text = bare(source);
  const starts = new Map<string, number>();
  scan(text, (path, at) => starts.set(path.join("."), at));
  return new Map(
    fields.map((field): [string, number] => {
      const steps = field === "" ? [] : field.replaceAll(/\[(\d+)\]/g, ".$1").split(".");
      while (steps.length > 0 && !starts.has(steps.join("."))) steps.pop();
      return [field, lineAt(text, starts.get(steps.join(".")) ?? 0)];
    }),
  );
}

/** A byte-order mark, which Windows editors write, is no error. */
function bare(source: string): string {
  return source.replace(/^\uFEFF/, "");
}

type Path = readonly (string | number)[];

/** Scans the text once and reports where each value begins; the first fault ends the scan. */
function scan(
  text: string,
  visit: (path: Path, at: number) => void,
): Exclude<ParsedJson, { ok: true }> | undefined {
  const open: Open[] = [];
  let expected: Expected = "value";
  let at = 0;
  while (true) {
    at = endOf(BLANKS, text, at) ?? at;
    if (at === text.length && expected === "end") return undefined;
    const end = endOf(TOKEN, text, at);
    const token = end === undefined ? "" : text.slice(at, end);
    const path = open.map(({ step }) => step);
    const next = follow(open, expected, token);
    if (next === undefined || end === undefined) {
      return {
        ok: false,
        path: [],
        code: "not-json",
        detail: placed(text, at, JSON_TEXTS.expected[expected]),
      };
    }
    if (next === "twice") {
      const twice = open.map(({ step }) => step);
      return { ok: false, path: twice, code: "duplicate-field", detail: placed(text, at, JSON_TEXTS.twice) };
    }
    if (expected.startsWith("value") && token !== "]") visit(path, at);
    expected = next;
    at = end;
  }
}

/** The tokens allowed after this one; undefined when this one is not allowed here, `twice` for a duplicate field. */
function follow(open: Open[], expected: Expected, token: string): Expected | "twice" | undefined {
  const inside = open.at(-1);
  switch (expected) {
    case "end":
      return undefined;
    case "colon":
      return token === ":" ? "value" : undefined;
    case "field-or-close":
    case "field":
      if (expected === "field-or-close" && token === "}") return closed(open);
      return token.startsWith('"') && inside !== undefined
        ? named(inside, JSON.parse(token) as string)
        : undefined;
    case "comma-or-close":
      if (token === inside?.close) return closed(open);
      if (token !== ",") return undefined;
      if (inside?.close === "}") return "field";
      if (inside !== undefined) inside.step = Number(inside.step) + 1;
      return "value";
    case "value-or-close":
      if (token === "]") return closed(open);
      return valued(open, token);
    case "value":
      return valued(open, token);
  }
}

function valued(open: Open[], token: string): Expected | undefined {
  switch (token) {
    case "{":
      open.push({ close: "}", names: new Set(), step: "" });
      return "field-or-close";
    case "[":
      open.push({ close: "]", names: new Set(), step: 0 });
      return "value-or-close";
    case "":
    case "}":
    case "]":
    case ":":
    case ",":
      return undefined;
    default:
      return open.length === 0 ? "end" : "comma-or-close";
  }
}

function closed(open: Open[]): Expected {
  open.pop();
  return open.length === 0 ? "end" : "comma-or-close";
}

function named(inside: Open, name: string): Expected | "twice" {
  inside.step = name;
  if (inside.names.has(name)) return "twice";
  inside.names.add(name);
  return "colon";
}

/** The end of the pattern's match at this offset. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function placed(text: string, at: number, fault: Bilingual): Bilingual {
  const column = at - text.lastIndexOf("\n", at - 1);
  const place = { line: String(lineAt(text, at)), column: String(column) };
  const where = (language: keyof Bilingual) =>
    render(JSON_TEXTS.place, language, { ...place, said: fault[language] });
  return { vi: where("vi"), en: where("en") };
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

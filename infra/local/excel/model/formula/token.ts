/** A piece of a formula's text; `text` together is the formula again. */
export interface Token {
  readonly kind: "number" | "string" | "error" | "cells" | "table" | "name" | "operator" | "space";
  readonly text: string;
}

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{M}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}_.(\[])`;

const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["space", /\s+/uy],
  ["string", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NULL!|NUM!)/uy],
  [
    "cells",
    new RegExp(
      String.raw`${SHEET}(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)${AFTER}`,
      "uy",
    ),
  ],
  [
    "table",
    /[\p{L}_][\p{L}\p{M}\p{N}_.]*\[(?:[^[\]]|\[[^[\]]*\])*\]|\[@(?:\[[^\]]*\]|[^[\]]*)\]|\[[^[\]]*\]/uy,
  ],
  ["number", /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+/uy],
  ["name", new RegExp(String.raw`${SHEET}[\p{L}_\\][\p{L}\p{M}\p{N}_.]*`, "uy")],
  ["operator", /<=|>=|<>|[-+*/^&=<>%(),;{}:!@]/uy],
];

/** @returns undefined where the text is no formula that this host reads. */
export function tokens(formula: string): Token[] | undefined {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = next(formula, at);
    if (token === undefined) return undefined;
    found.push(token);
    at += token.text.length;
  }
  return found;
}

function next(formula: string, at: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null && match[0] !== "") return { kind, text: match[0] };
  }
  return undefined;
}

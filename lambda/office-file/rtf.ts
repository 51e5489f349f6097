import { TextDecoder } from "node:util";
import { MAX_PLAN_LETTERS } from "../../domain/protocol/plan-texts.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";

/** Groups whose text is no text of the body (Rich Text Format 1.9.1). `\*` marks others that a reader may not know. */
const PASSED_OVER: ReadonlySet<string> = new Set(
  `fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf listtable
  listoverridetable revtbl rsidtbl themedata colorschememapping datastore latentstyles object fldinst nonshppict xmlnstbl
  filetbl generator`.split(/\s+/),
);
const LETTERS: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  cell: " ",
  tab: " ",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  "~": " ",
  _: "-",
  "\\": "\\",
  "{": "{",
  "}": "}",
  "\n": "\n",
  "\r": "\n",
};

/** A control word with its number, a byte, a control symbol, a brace, line ends (no text), or text. */
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;

/** Word nests a few dozen groups. */
const MOST_GROUPS = 1000;

interface Group {
  readonly isPassedOver: boolean;
  /** The characters after a `\u` that stand for it in older programs. */
  readonly substitutes: number;
}

/**
 * The text of an RTF document's body, one line per paragraph.
 * @throws RefusedWorkbook for one that is damaged or too long
 */
export function rtfText(file: Buffer): string {
  const source = file.toString("latin1");
  const pieces: string[] = [];
  const groups: Group[] = [];
  let group: Group = { isPassedOver: false, substitutes: 1 };
  let decoder = new TextDecoder("windows-1252");
  let letters = 0;
  let toSkip = 0;
  const write = (text: string): void => {
    const kept = text.slice(Math.min(toSkip, text.length));
    toSkip -= text.length - kept.length;
    if (group.isPassedOver || kept === "") return;
    letters += kept.length;
    if (letters > MAX_PLAN_LETTERS) throw new RefusedWorkbook("text-too-long");
    pieces.push(kept);
  };
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(source); token !== null; token = TOKEN.exec(source)) {
    const [, word, number, byte, symbol, brace, text] = token;
    if (brace === "{") {
      if (groups.length === MOST_GROUPS) throw new RefusedWorkbook("damaged");
      groups.push(group);
      toSkip = 0;
    } else if (brace === "}") {
      group = groups.pop() ?? group;
      toSkip = 0;
    } else if (text !== undefined) write(text);
    else if (byte !== undefined) write(decoder.decode(Uint8Array.of(Number.parseInt(byte, 16))));
    else if (symbol === "*") group = { ...group, isPassedOver: true };
    else if (word === "u") {
      toSkip = 0;
      write(String.fromCharCode(Number(number) & 0xffff));
      toSkip = group.substitutes;
    } else if (word === "uc") group = { ...group, substitutes: Number(number ?? 1) };
    else if (word === "ansicpg") decoder = decoderOf(number);
    else if (word === "bin") TOKEN.lastIndex += Math.max(0, Number(number ?? 0));
    else if (word === "deleted") group = { ...group, isPassedOver: number !== "0" };
    else if (word !== undefined && PASSED_OVER.has(word)) group = { ...group, isPassedOver: true };
    else write(LETTERS[word ?? symbol ?? ""] ?? "");
  }
  return pieces.join("").normalize("NFC");
}

/** Windows-1258 writes Vietnamese; Word itself writes `\u` for every letter beyond ASCII. */
function decoderOf(codePage: string | undefined): TextDecoder {
  return new TextDecoder(/^125[0-8]$/.test(codePage ?? "") ? `windows-${codePage}` : "windows-1252");
}

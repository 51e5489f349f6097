import { type Document, spans } from "./documents.ts";
import { isCommand } from "./named.ts";

/** A command as a document writes it: `npm run import -- FILE.xlsx --unit U [--add-people]`. */
export interface DocumentedCommand {
  readonly place: string;
  readonly text: string;
  /** Without environment variables: ["npm", "run", "import", "--", "FILE.xlsx", "--unit", "U", "--add-people"]. */
  readonly words: readonly string[];
}

/** The commands in a document's code spans and fenced blocks; each part of a chain counts separately. */
export function documentedCommands(document: Document): readonly DocumentedCommand[] {
  const fenced = document.blocks
    .filter(({ language }) => language === "sh" || language === "")
    .flatMap(({ line, text }) =>
      text
        .split("\n")
        .map((command, index) => ({ place: `${document.file}:${line + index}`, text: command })),
    );
  return [...spans(document), ...fenced].flatMap(({ place, text }) =>
    text
      .replace(/\s#.*/, "")
      .split("&&")
      .map((part) => part.trim())
      .filter((part) => isCommand(part))
      .map((part) => ({ place, text: part, words: wordsOf(part) })),
  );
}

/** Optional parts are included, and the first of several values is taken; "..." and placeholders in <> are kept. */
function wordsOf(command: string): readonly string[] {
  return [...command.replace(/^[A-Z_]+=\S+ /, "").matchAll(/<[^>]*>|[^\s[\]]+/g)]
    .map(([word]) => word.replace(/\.\.\.$/, ""))
    .filter((word) => word !== "" && word !== "|");
}

/** Commands of npm itself that the documents use. */
const NPM: ReadonlySet<string> = new Set(["ci", "outdated", "view"]);

/** The npm script of a command and its arguments. */
export function scriptOf({
  words,
}: DocumentedCommand): { readonly script: string; readonly args: readonly string[] } | undefined {
  const [program, first = "", second = ""] = words;
  if (program !== "npm" || NPM.has(first)) return undefined;
  const dashes = words.indexOf("--");
  return { script: first === "run" ? second : first, args: dashes === -1 ? [] : words.slice(dashes + 1) };
}

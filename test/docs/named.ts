import { dirname } from "node:path/posix";
import { type Document, type Span, spans } from "./documents.ts";
import { NOT_OURS } from "./not-ours.ts";
import { isInRepository } from "./repository-files.ts";

/** What the code spans of documents are compared with. */
export interface Vocabulary {
  readonly names: ReadonlySet<string>;
  /** The path and query parameters of each route, by "GET /v1/runs". */
  readonly routes: ReadonlyMap<string, readonly string[]>;
  /** What the pane, the sheets and the workbooks show. */
  readonly texts: ReadonlySet<string>;
}

/** Each name, path, link or route that the product does not have, as "file:line name". */
export function unknownNames(document: Document, vocabulary: Vocabulary): readonly string[] {
  return [
    ...spans(document).filter((span) => !isCommand(span.text) && !isKnown(span, vocabulary)),
    ...paths(document).filter(({ text }) => !isInRepository(text)),
    ...links(document).filter(({ text }) => !isInRepository(text, dirname(document.file))),
  ].map(({ place, text }) => `${place} ${text}`);
}

/** Commands are checked by a test of their own. */
export function isCommand(text: string): boolean {
  return /^([A-Z_]+=\S+ )?(npm|npx|node|bash) /.test(text);
}

function isKnown({ text, head, row }: Span, { names, routes, texts }: Vocabulary): boolean {
  if (NOT_OURS.has(text) || isForeign(text) || names.has(text) || texts.has(text)) return true;
  const route = /^(GET|POST) ([^?]+)(?:\?(.*))?$/.exec(text);
  if (route !== null) return isRoute(routes.get(`${route[1]} ${route[2]}`), route[3]);
  const folder = [head, row].find((cell) => cell?.includes("/") === true);
  if (folder !== undefined && isInRepository(text, folder)) return true;
  // The end of a name that a list shortens: `attendance-members`, `-non-members`.
  if (text.startsWith("-")) return [...names].some((name) => name.endsWith(text));
  const [, field] = /^(\w+)(?:=|: ").+$/.exec(text) ?? [];
  return field === undefined ? isInRepository(text) : names.has(field);
}

function isRoute(parameters: readonly string[] | undefined, query = ""): boolean {
  const asked = [...query.matchAll(/(\w+)=/g)].map(([, name]) => name ?? "");
  return parameters !== undefined && asked.every((name) => parameters.includes(name));
}

/** Punctuation only, an address, a pattern with placeholders, an option of a command, or another program's command. */
function isForeign(text: string): boolean {
  return (
    !/[A-Za-z]/.test(text) ||
    /^\w+(-\w+)*:\/\//.test(text) ||
    /[<>…{*]/.test(text) ||
    text.startsWith("--") ||
    /^(sudo|brew|winget|grep|rm) /.test(text)
  );
}

/** Paths that stand in prose without being code. */
function paths({ file, lines, blocks }: Document): readonly { place: string; text: string }[] {
  const plain = lines.map(({ number, text }) => ({
    number,
    text: text.replaceAll(/`[^`]*`|\]\([^)]*\)/g, ""),
  }));
  const drawn = blocks.flatMap(({ line, text }) =>
    text.split("\n").map((one, index) => ({ number: line + index, text: one })),
  );
  return [...plain, ...drawn].flatMap(({ number, text }) =>
    [...text.matchAll(/(?<![\w/.])(?:addin|docs|domain|infra|lambda|test)\/[\w/.-]*\w/g)].map(([path]) => ({
      place: `${file}:${number}`,
      text: path,
    })),
  );
}

function links({ file, lines }: Document): readonly { place: string; text: string }[] {
  return lines.flatMap(({ number, text }) =>
    [...text.matchAll(/\]\(([^)]+)\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^(https?:|#)/.test(target))
      .map((target) => ({ place: `${file}:${number}`, text: target.replace(/#.*/, "") })),
  );
}

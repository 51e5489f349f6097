import { relationsOf } from "./office-package.ts";
import { SPREADSHEET, walkXml } from "./xml.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** Letters of a comment that are read: more is no remark on a cell. */
const LONGEST = 1000;

/** The comments on a sheet's cells, by address; those of a conversation have what its first part says. */
export function cellComments(archive: ZipArchive, sheetPath: string): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  const path = [...relationsOf(archive, sheetPath).values()].find(({ type }) => type === "comments")?.path;
  const part = path === undefined ? undefined : archive.part(path);
  if (part === undefined) return comments;
  let at: string | undefined;
  let inText = false;
  walkXml(part, SPREADSHEET, {
    open: (tag, attributes) => {
      if (tag === "comment") at = attributes["ref"];
      if (tag === "t") inText = true;
    },
    text: (piece) => {
      if (!inText || at === undefined) return;
      comments.set(at, `${comments.get(at) ?? ""}${piece}`.slice(0, LONGEST));
    },
    close: (tag) => {
      if (tag === "comment") at = undefined;
      if (tag === "t") inText = false;
    },
  });
  return comments;
}

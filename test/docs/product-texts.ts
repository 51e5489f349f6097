import { pathToFileURL } from "node:url";
import { formatMark } from "../../domain/forms/sheet/attendance-cell.ts";
import { ATTENDANCE_MARKS } from "../../domain/vocabulary/attendance-mark.ts";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { all, MANIFEST, parseManifest } from "../manifest/manifest.ts";
import { repositoryFiles } from "./repository-files.ts";

/** Every text that the pane, the ribbon, the sheets and the workbooks show, with "…" for each filled-in value. */
export async function productTexts(): Promise<ReadonlySet<string>> {
  const files = repositoryFiles().filter((file) => /^domain\/texts\/.*\.ts$/.test(file));
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href) as Promise<object>));
  const marks = ATTENDANCE_MARKS.map((mark) => formatMark({ mark, madeUpOn: null, note: null }));
  const ribbon = all(parseManifest(MANIFEST), "bt:String").map(
    ({ attributes }) => attributes["DefaultValue"],
  );
  return new Set([...[...modules, FORMS, ribbon].flatMap(texts), ...marks]);
}

function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value.replaceAll(/\{[^}]*\}/g, "…")];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

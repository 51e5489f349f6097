import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { drawIcon } from "./icons.ts";
import { parseManifestParts } from "./manifest-parts.ts";
import { PACKAGE_FILES, unifiedManifest } from "./unified-manifest.ts";

const COLOR = fileURLToPath(new URL("../../addin/assets/app.svg", import.meta.url));
const OUTLINE = fileURLToPath(new URL("../../addin/app-package/outline.svg", import.meta.url));
/** Equal inputs give equal bytes. */
const MADE = new Date(2026, 0, 1);

/** The app package of Microsoft 365 as a .zip: the unified manifest, its English texts and two icons. */
export async function appPackage(
  xml: string,
  { shortcuts, supportUrl }: { readonly shortcuts: string; readonly supportUrl: string },
): Promise<Uint8Array> {
  const { manifest, english } = unifiedManifest(parseManifestParts(xml), {
    shortcuts: JSON.parse(await readFile(shortcuts, "utf8")),
    supportUrl,
  });
  const json = (value: object) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const files = {
    "manifest.json": json(manifest),
    [PACKAGE_FILES.english]: json(english),
    [PACKAGE_FILES.color]: await drawIcon(COLOR, 192),
    [PACKAGE_FILES.outline]: await drawIcon(OUTLINE, 32),
  };
  return zipSync(files, { mtime: MADE });
}

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { OFFICE_SCRIPTS } from "../../pane/page.ts";
import { buildPane, writePaneConfig } from "../../pane/pane.ts";
import { buildConformance } from "../workbench/build.ts";
import { type Page, PAGES, tryManifest } from "./manifests.ts";

/** Where the sign-in of the local stack is found on the site. */
export const ISSUER_PATH = "/issuer";

export function manifestFile(folder: string, page: Page): string {
  return path.join(folder, `${page}.xml`);
}

/** Writes the pane and the conformance page for a real Excel, and a manifest for each. */
export async function buildSite(folder: string, origin: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    buildPane(folder, { kind: "local", officeScripts: OFFICE_SCRIPTS }),
    buildConformance(path.join(folder, "conformance")),
    writePaneConfig(folder, {
      signIn: { kind: "local", issuerUrl: `${origin}${ISSUER_PATH}` },
    }),
    ...PAGES.map(async (page) => writeFile(manifestFile(folder, page), await tryManifest(page, origin))),
  ]);
}

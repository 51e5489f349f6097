import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { PaneConfig } from "../../addin/ui/pane-config.ts";
import { appPackage } from "./app-package.ts";
import { APP_PACKAGE } from "./delivery.ts";
import { bundlePane, type PaneBundle } from "./bundle.ts";
import { writeIcons } from "./icons.ts";
import { manifestFor, type StageManifest } from "./manifest.ts";
import { OFFICE_SCRIPTS, panePage } from "./page.ts";

/** Which keys call which of the ribbon's commands; the manifest names it. */
export const SHORTCUTS = fileURLToPath(new URL("../../addin/shortcuts.json", import.meta.url));

/** The deployment that the pane is built for. */
export type PaneTarget =
  | {
      readonly kind: "production";
      /** Web origin of the files, "https://host". */
      readonly origin: string;
      readonly config: PaneConfig;
      /** Of a stage that is deployed. */
      readonly manifest?: StageManifest;
    }
  /** `officeScripts` stand for Microsoft's; the configuration follows once the ports are known. */
  | { readonly kind: "local"; readonly officeScripts: readonly string[] };

/** Writes all files that a web server serves for the pane; other files in the folder stay. */
export async function buildPane(folder: string, target: PaneTarget): Promise<PaneBundle> {
  await mkdir(folder, { recursive: true });
  const isLocal = target.kind === "local";
  const [bundle] = await Promise.all([bundlePane(folder, isLocal), writeIcons(folder)]);
  const page = panePage(bundle.entry, isLocal ? target.officeScripts : OFFICE_SCRIPTS);
  await writeFile(path.join(folder, "taskpane.html"), page);
  if (!isLocal) {
    const xml = await manifestFor(target.origin, target.manifest);
    await writeFile(path.join(folder, "manifest.xml"), xml);
    if (target.manifest !== undefined) {
      const { supportUrl } = target.manifest;
      await writeFile(
        path.join(folder, APP_PACKAGE),
        await appPackage(xml, { shortcuts: SHORTCUTS, supportUrl }),
      );
    }
    await copyFile(SHORTCUTS, path.join(folder, "shortcuts.json"));
    await writePaneConfig(folder, target.config);
  }
  return bundle;
}

export async function writePaneConfig(folder: string, config: PaneConfig): Promise<void> {
  await writeFile(path.join(folder, "config.json"), JSON.stringify(config));
}

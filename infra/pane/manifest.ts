import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { productVersion } from "./build-name.ts";

const SOURCE = fileURLToPath(new URL("../../manifest.xml", import.meta.url));

/** The placeholder of a deployment's origin in `manifest.xml`; the name cannot resolve. */
export const PLACEHOLDER_ORIGIN = "https://addin.invalid";

/** The add-in of the test stage; both can be installed in one Excel. */
const TEST = { id: "d3b0c6c1-3f0e-4f5b-9a6e-7c1d2e8f4a90", vi: "thử", en: "test" };

export interface StageManifest {
  readonly stage: "test" | "prod";
  /** The page on which users find help. */
  readonly supportUrl: string;
}

/** The manifest of a deployment at the origin ("https://host", without a slash at its end), of the product's version. */
export async function manifestFor(origin: string, deployed?: StageManifest): Promise<string> {
  const manifest = (await readFile(SOURCE, "utf8"))
    .replace(/^<!--.*-->\n/m, "")
    .replaceAll(PLACEHOLDER_ORIGIN, origin)
    .replace(/<Version>.*<\/Version>/, `<Version>${productVersion()}.0</Version>`);
  if (deployed === undefined) return manifest;
  const support = `<SupportUrl DefaultValue="${deployed.supportUrl.replaceAll("&", "&amp;")}" />`;
  const helpful = manifest.replace(/( *)<AppDomains>/, `$1${support}\n$&`);
  return deployed.stage === "prod" ? helpful : asTest(helpful);
}

/** With an id of its own, and a name that tells it from the real one in the ribbon. */
function asTest(manifest: string): string {
  return manifest
    .replace(/<Id>.*<\/Id>/, `<Id>${TEST.id}</Id>`)
    .replaceAll('DefaultValue="Quán Triệt"', `DefaultValue="Quán Triệt (${TEST.vi})"`)
    .replaceAll('Value="Quan Triet"', `Value="Quan Triet (${TEST.en})"`);
}

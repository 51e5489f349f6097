import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** CDK names the folder of a bundle after the hash of its files. */
const BUNDLE = /asset\.[0-9a-f]{64}/g;

/** The folders of the bundles that a template names; none where there is no template. */
export function bundlesOf(template: string): ReadonlySet<string> {
  return new Set(existsSync(template) ? (readFileSync(template, "utf8").match(BUNDLE) ?? []) : []);
}

/** Removes the bundles of earlier syntheses, which CDK leaves in the assembly. */
export function removeOldBundles(assembly: string, used: ReadonlySet<string>): void {
  for (const name of readdirSync(assembly)) {
    if (name.startsWith("asset.") && !used.has(name)) rmSync(path.join(assembly, name), { recursive: true });
  }
}

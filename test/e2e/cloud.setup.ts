import type { TestProject } from "vitest/node";
import { startDemonstration } from "./demonstration.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the workbench of a freshly seeded office. */
    readonly url: string;
    readonly issuerUrl: string;
  }
}

/** The office that most flows share; each flow has rows or a unit of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, issuerUrl, stop } = await startDemonstration();
  project.provide("url", url);
  project.provide("issuerUrl", issuerUrl);
  return stop;
}

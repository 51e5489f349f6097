import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Template } from "aws-cdk-lib/assertions";
import { STACK_IDS } from "../../infra/stack/stack-names.ts";
import type { StackSettings } from "../../infra/stack/stack-settings.ts";
import { loadStack, parseFile } from "./synthesized-stack.ts";

export interface StageTemplates {
  readonly service: Template;
  readonly edge: Template;
}

/** The templates with the shipped settings. */
export async function loadStages(): Promise<StageTemplates> {
  const { folder, template } = await loadStack();
  return { service: template, edge: read(folder, STACK_IDS.edge) };
}

/**
 * The templates of a deployment with other settings than the shipped ones, as `cdk deploy -c key=value` makes them, but
 * without the code of the functions. The app is a process of its own, because the CDK leaves globals behind.
 * @throws Error when a setting is refused
 */
export function templatesOf(settings: Partial<StackSettings>): StageTemplates {
  const { context } = JSON.parse(readFileSync("cdk.json", "utf8")) as { readonly context: object };
  const folder = mkdtempSync(path.join(tmpdir(), "stage-"));
  try {
    const given = { ...context, ...settings, "aws:cdk:bundling-stacks": [] };
    execFileSync(process.execPath, ["--import", "tsx", "infra/app.ts"], {
      env: { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(given) },
      stdio: ["ignore", "ignore", "pipe"],
    });
    return { service: read(folder, STACK_IDS.service), edge: read(folder, STACK_IDS.edge) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(folder: string, id: string): Template {
  return Template.fromJSON(parseFile(folder, `${id}.template.json`) as object);
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Template } from "aws-cdk-lib/assertions";
import { STACK_IDS } from "../../infra/stack/stack-names.ts";
import { loadStack, type NagReport, nagReports, parseFile } from "./synthesized-stack.ts";

export interface StageTemplates {
  readonly service: Template;
  readonly edge: Template;
  readonly nag: readonly NagReport[];
  /** The names of both stacks in CloudFormation. */
  readonly names: Readonly<Record<keyof typeof STACK_IDS, string | undefined>>;
}

/** The templates with the shipped settings. */
export async function loadStages(): Promise<StageTemplates> {
  const { folder } = await loadStack();
  return read(folder);
}

/**
 * The templates of deployments with other context values than the shipped ones, as `cdk deploy -c key=value` makes them,
 * but without the code of the functions. The app is a process of its own, because the CDK leaves globals behind.
 * @throws Error when a value is refused
 */
export function templatesOf<Name extends string>(
  settings: Readonly<Record<Name, Readonly<Record<string, string>>>>,
): Record<Name, StageTemplates> {
  const { context } = JSON.parse(readFileSync("cdk.json", "utf8")) as { readonly context: object };
  const folder = mkdtempSync(path.join(tmpdir(), "stage-"));
  const names = Object.keys(settings) as Name[];
  const contexts = names.map((name) => [
    path.join(folder, name),
    { ...context, ...settings[name], "aws:cdk:bundling-stacks": [] },
  ]);
  try {
    execFileSync(process.execPath, ["--import", "tsx", "test/infra/synthesize.ts"], {
      env: { ...process.env, CONTEXTS: JSON.stringify(Object.fromEntries(contexts)) },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const done = names.map((name) => [name, read(path.join(folder, name))] as const);
    return Object.fromEntries(done) as Record<Name, StageTemplates>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(folder: string): StageTemplates {
  const template = (id: string) => Template.fromJSON(parseFile(folder, `${id}.template.json`) as object);
  const { artifacts } = parseFile(folder, "manifest.json") as {
    readonly artifacts: Readonly<Record<string, { readonly properties?: { readonly stackName?: string } }>>;
  };
  const nameOf = (id: string): string | undefined => artifacts[id]?.properties?.stackName;
  return {
    service: template(STACK_IDS.service),
    edge: template(STACK_IDS.edge),
    nag: nagReports(folder),
    names: { service: nameOf(STACK_IDS.service), edge: nameOf(STACK_IDS.edge) },
  };
}

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { StartFailure } from "../../start-failure.ts";
import { formatBilingual } from "../../texts/format-bilingual.ts";
import { STACK_TEXTS } from "../../texts/stack.ts";

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.object({ templateFile: z.string().optional() }).optional() }),
  ),
});
const TemplateResource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});
export type TemplateResource = z.infer<typeof TemplateResource>;
const Template = z.object({ Resources: z.record(z.string(), TemplateResource) });

/** The output of `cdk synth`: the service's template and the folders of its functions. */
export interface Assembly {
  readonly folder: string;
  /** By logical id. */
  readonly resources: ReadonlyMap<string, TemplateResource>;
}

/** The stack that runs here; what CloudFront takes from us-east-1 has no part in it. */
const SERVICE = "QuanTriet";

/** @throws StartFailure when the folder holds no assembly of the service. */
export function parseAssembly(folder: string): Assembly {
  const manifestFile = path.join(folder, "manifest.json");
  if (!existsSync(manifestFile)) throw noAssembly(folder);
  const { artifacts } = Manifest.parse(parseJsonFile(manifestFile));
  const templateFile = artifacts[SERVICE]?.properties?.templateFile;
  if (templateFile === undefined) throw noAssembly(folder);
  const { Resources } = Template.parse(parseJsonFile(path.join(folder, templateFile)));
  return { folder, resources: new Map(Object.entries(Resources)) };
}

function parseJsonFile(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function noAssembly(folder: string): StartFailure {
  return new StartFailure(formatBilingual(STACK_TEXTS["no-assembly"], { folder }));
}

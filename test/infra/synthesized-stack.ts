import { readFileSync } from "node:fs";
import path from "node:path";
import { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";
import { synthesize } from "../../infra/local/cloud/template/synth.ts";

/** The stack as CDK synthesizes it. Test files share one synthesis while no source changes. */
export async function loadStack(): Promise<{ readonly folder: string; readonly template: Template }> {
  const folder = await synthesize(() => undefined);
  const template = z.record(z.string(), z.unknown()).parse(parseFile(folder, "QuanTriet.template.json"));
  return { folder, template: Template.fromJSON(template) };
}

/** A JSON file of the assembly. */
export function parseFile(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, name), "utf8"));
}

const Report = z.object({
  pluginReports: z.array(
    z.object({ pluginName: z.string(), conclusion: z.string(), violations: z.array(z.unknown()) }),
  ),
});
export type NagReport = z.infer<typeof Report>["pluginReports"][number];

/** What the packs of cdk-nag concluded of an assembly. */
export function nagReports(folder: string): readonly NagReport[] {
  const { pluginReports } = Report.parse(parseFile(folder, "validation-report.json"));
  return pluginReports.filter(({ pluginName }) => /AwsSolutions|Serverless/.test(pluginName));
}

/** The name of the key of all that the service works with. */
export function ourKey(template: Template): string {
  return Object.keys(template.findResources("AWS::KMS::Key")).find((id) => id.startsWith("Key")) ?? "no key";
}

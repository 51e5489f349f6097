import { readFileSync } from "node:fs";
import path from "node:path";
import type { S3Client } from "@aws-sdk/client-s3";
import * as z from "zod";
import { contentTypeOf, uploadOrder } from "../../pane/delivery.ts";
import { STACK_IDS, stackNameOf } from "../../stack/stack-names.ts";
import { contextWords, type RunCdk } from "./cdk.ts";
import type { Stage, StageSettings } from "./stage.ts";
import type { Step } from "./step.ts";
import { uploadFile } from "./upload.ts";

/** The outputs of both stacks that a deployment needs. */
const Outputs = {
  edge: z.object({ CertificateArn: z.string(), FirewallArn: z.string() }),
  service: z.object({ PaneBucket: z.string(), PaneHostName: z.string() }),
};

export interface PlanOptions {
  readonly stage: Stage;
  readonly settings: StageSettings;
  /** The built pane, and its files relative to it. */
  readonly pane: string;
  readonly files: readonly string[];
  /** Where the CDK writes the names that AWS gave. */
  readonly outputsFolder: string;
  readonly runCdk: RunCdk;
  /** In the region of the data. */
  readonly s3: S3Client;
}

/** The calls that put a stage into AWS, or bring it up to date. `hostName` is known after the last. */
export function planDeployment(options: PlanOptions): {
  readonly steps: readonly Step[];
  readonly hostName: () => string;
} {
  const { stage, settings, pane, files, outputsFolder, s3 } = options;
  const context = contextWords(stage, settings);
  const outputsFile = (which: keyof typeof STACK_IDS): string =>
    path.join(outputsFolder, `${STACK_IDS[which]}.json`);
  const outputsOf = <Which extends keyof typeof STACK_IDS>(
    which: Which,
  ): z.output<(typeof Outputs)[Which]> => {
    const written = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(outputsFile(which), "utf8")));
    return Outputs[which].parse(written[stackNameOf(stage, which)]) as z.output<(typeof Outputs)[Which]>;
  };
  const cdk = (words: readonly string[]): Step => ({
    call: ["cdk", ...words].join(" "),
    run: () => options.runCdk(words),
  });
  const deploy = (which: keyof typeof STACK_IDS): readonly string[] => [
    "deploy",
    STACK_IDS[which],
    ...context,
    "--require-approval",
    // Of the real stage the CDK asks before rights grow.
    stage === "test" ? "never" : "broadening",
    "--outputs-file",
    outputsFile(which),
  ];
  const parameters = (values: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(values).flatMap(([name, value]) => ["--parameters", `${name}=${value}`]);
  const late = Object.fromEntries(Object.keys(Outputs.edge.shape).map((name) => [name, `<${name}>`]));
  return {
    hostName: () => outputsOf("service").PaneHostName,
    steps: [
      cdk(["bootstrap", ...context]),
      cdk(deploy("edge")),
      {
        call: ["cdk", ...deploy("service"), ...parameters(late)].join(" "),
        run: () => options.runCdk([...deploy("service"), ...parameters(outputsOf("edge"))]),
      },
      ...uploadOrder(files).map((file) => ({
        call: `PUT s3://<PaneBucket>/${file} (${contentTypeOf(file)})`,
        run: () => uploadFile(s3, outputsOf("service").PaneBucket, pane, file),
      })),
    ],
  };
}

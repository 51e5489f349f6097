/** `npm run deploy -- --stage test|prod`: the pane and the service in AWS, new or brought up to date. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { entraApplication } from "../../addin/sign-in/settings.ts";
import { fill } from "../../domain/values/bilingual.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { APP_PACKAGE } from "../pane/delivery.ts";
import { runCdk } from "./deployment/cdk.ts";
import { planDeployment } from "./deployment/plan.ts";
import { smokeSteps } from "./deployment/smoke.ts";
import { readStage, STAGE } from "./deployment/stage.ts";
import { buildStagePane } from "./deployment/stage-pane.ts";
import { runSteps } from "./deployment/step.ts";
import { signInToDeployment } from "./sign-in/entra.ts";
import { defineCommand } from "./terminal/command.ts";
import { flag } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { DEPLOY_TEXTS } from "./texts/stage/stage.ts";

export const command = defineCommand({
  name: "npm run deploy",
  texts: DEPLOY_TEXTS,
  parameters: { stage: STAGE, dryRun: flag(DEPLOY_TEXTS.parameters.dryRun) },
  run: async ({ stage, dryRun }, deps) => {
    const settings = await readStage(stage, deps);
    const folder = path.join("dist", "deploy", stage);
    const pane = path.join(deps.folder, folder, "pane");
    deps.doing(DEPLOY_TEXTS.building);
    const files = await buildStagePane(pane, stage, settings);
    const outputsFolder = path.join(deps.folder, folder);
    mkdirSync(outputsFolder, { recursive: true });
    const s3 = new S3Client({ region: settings.region });
    const { steps, hostName } = planDeployment({ stage, settings, pane, files, outputsFolder, runCdk, s3 });
    const url = `https://${settings.domain}`;
    const signIn = { kind: "entra", tenantId: settings.tenant, clientId: settings.clientId } as const;
    const smoke = smokeSteps({
      url,
      year: new Date().getFullYear(),
      writes: stage === "test",
      connect: async () => ({
        baseUrl: url,
        language: () => "vi",
        token: await signInToDeployment(signIn, { ...deps, way: "browser" }),
      }),
    });
    if (dryRun) {
      for (const { call } of [...steps, ...smoke]) deps.out(call);
      return 0;
    }
    await runSteps(steps, deps.progress);
    const handed = {
      domain: settings.domain,
      host: hostName(),
      manifest: path.join(folder, "pane", "manifest.xml"),
      package: path.join(folder, "pane", APP_PACKAGE),
      scope: entraApplication(signIn).scopes.join(" "),
    };
    for (const language of ["vi", "en"] as const) deps.out(fill(DEPLOY_TEXTS.deployed[language], handed));
    deps.progress(formatBilingual(DEPLOY_TEXTS.smoking, { domain: settings.domain }));
    await runSteps(smoke, deps.progress);
    deps.out(formatBilingual(DEPLOY_TEXTS.works, { domain: settings.domain }));
    return 0;
  },
});

await runIfStarted(import.meta.url, command);

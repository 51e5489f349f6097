import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { StartFailure } from "../../local/start-failure.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { STAGE_TEXTS } from "../texts/stage/stage.ts";
import type { Stage, StageSettings } from "./stage.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const CDK = path.join(ROOT, "node_modules/aws-cdk/bin/cdk");

const OWN_TABLES = { ledgerTable: "", journalTable: "", journalStream: "" } as const;

/** The context values of a stage, as the CDK takes them. */
export function contextWords(stage: Stage, settings: StageSettings): readonly string[] {
  const { tenant, clientId, supportUrl: _ofThePane, restored = OWN_TABLES, ...shared } = settings;
  const context = {
    stage,
    ...shared,
    ...restored,
    issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
    audience: clientId,
  };
  return Object.entries(context).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
}

/** Runs one command of the CDK, which talks to the person at the keyboard itself. */
export type RunCdk = (words: readonly string[]) => Promise<void>;

/** @throws StartFailure when it ends with a fault; the CDK has printed it */
export const runCdk: RunCdk = async (words) => {
  // Results go to stdout, and nothing of the CDK is one.
  const child = spawn(process.execPath, [CDK, ...words], { cwd: ROOT, stdio: ["inherit", 2, 2] });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return;
  const call = `cdk ${words[0] ?? ""}`;
  throw new StartFailure(formatBilingual(STAGE_TEXTS["cdk-failed"], { call, code: String(code) }));
};

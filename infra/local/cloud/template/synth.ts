import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sourceHash } from "../../source-hash.ts";
import { takeLock } from "../../store/file-lock.ts";
import { StartFailure } from "../../start-failure.ts";
import { bundlesOf, removeOldBundles } from "./old-bundles.ts";
import { formatBilingual } from "../../texts/format-bilingual.ts";
import { STACK_TEXTS } from "../../texts/stack.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const ASSEMBLY = path.join(ROOT, "cdk.out");
const STAMP = path.join(ASSEMBLY, "sources.sha256");
const TEMPLATE = "cdk.out/QuanTriet.template.json";
const TEMPLATE_FILE = path.join(ROOT, TEMPLATE);
/** The sources of the template and the bundles. */
export const STACK_SOURCES = [
  "cdk.json",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "domain",
  "lambda",
  "infra/app.ts",
  "infra/stack",
  "infra/pane/content-policy.ts",
  "infra/pane/delivery.ts",
  "infra/pane/page.ts",
];
const LOCK = path.join(ROOT, ".local/synth.lock");

/**
 * Synthesizes the stack with the CDK's own command, or reuses the assembly while no source has changed.
 * @returns the assembly's folder
 * @throws StartFailure with the CDK's output when the synthesis fails
 */
export async function synthesize(log: (line: string) => void): Promise<string> {
  try {
    mkdirSync(ASSEMBLY, { recursive: true });
  } catch (error) {
    throw new StartFailure(formatBilingual(STACK_TEXTS["assembly-closed"], { folder: ASSEMBLY }), {
      cause: error,
    });
  }
  // Test files run concurrently and share the folder.
  const release = await takeLock(LOCK);
  try {
    const sources = sourceHash(STACK_SOURCES);
    if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stampOf(sources)) return ASSEMBLY;
    const startedAt = Date.now();
    log("synthesizing the stack (cdk synth), about 20 s");
    // Without a stamp, an unfinished assembly is not taken for a finished one.
    rmSync(STAMP, { force: true });
    const before = bundlesOf(TEMPLATE_FILE);
    await runCdk();
    // A stack that runs from the assembly before still starts functions from its bundles.
    removeOldBundles(ASSEMBLY, new Set([...before, ...bundlesOf(TEMPLATE_FILE)]));
    writeFileSync(STAMP, stampOf(sources));
    log(`stack synthesized in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    return ASSEMBLY;
  } finally {
    release();
  }
}

async function runCdk(): Promise<void> {
  const cdk = path.join(ROOT, "node_modules/aws-cdk/bin/cdk");
  const child = spawn(process.execPath, [cdk, "synth", "--quiet", "--output", ASSEMBLY], {
    cwd: ROOT,
    env: { ...process.env, CI: "1", CDK_DISABLE_CLI_TELEMETRY: "true" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new StartFailure(`${formatBilingual(STACK_TEXTS["synthesis-failed"])}\n${output.trim()}`);
  }
}

/** The stamp includes the template, so that an assembly made with another context does not match. */
function stampOf(sources: string): string {
  return `${sources} ${existsSync(TEMPLATE_FILE) ? sourceHash([TEMPLATE]) : ""}`;
}

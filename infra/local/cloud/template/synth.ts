import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sourceHash } from "../../source-hash.ts";
import { takeLock } from "../../store/file-lock.ts";
import { StartFailure } from "../../start-failure.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const ASSEMBLY = path.join(ROOT, "cdk.out");
const STAMP = path.join(ASSEMBLY, "sources.sha256");
const TEMPLATE = "cdk.out/QuanTriet.template.json";
/** Everything that the template and the bundles are made from. */
export const STACK_SOURCES = [
  "cdk.json",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "domain",
  "lambda",
  "infra/app.ts",
  "infra/stack",
];
const LOCK = path.join(ROOT, ".local/synth.lock");

/**
 * Synthesizes the stack with the CDK's own command, or reuses the assembly when no source changed since.
 * @returns the assembly's folder. @throws StartFailure when the synthesis fails, with what it said.
 */
export async function synthesize(log: (line: string) => void): Promise<string> {
  try {
    mkdirSync(ASSEMBLY, { recursive: true });
  } catch (error) {
    throw new StartFailure(closed(), { cause: error });
  }
  // Test files run beside one another and share the folder.
  const release = await takeLock(LOCK);
  try {
    const sources = sourceHash(STACK_SOURCES);
    if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stampOf(sources)) return ASSEMBLY;
    const started = Date.now();
    log("synthesizing the stack (cdk synth), about 20 s");
    // Without a stamp an assembly that is being written is never taken for a finished one.
    rmSync(STAMP, { force: true });
    await runCdk();
    writeFileSync(STAMP, stampOf(sources));
    log(`stack synthesized in ${((Date.now() - started) / 1000).toFixed(1)} s`);
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
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new StartFailure(
      `Không dựng được hạ tầng từ mã nguồn: hãy xem lỗi dưới đây rồi chạy lại. / The stack could not be synthesized: see the error below and run again.\n${said.trim()}`,
    );
  }
}

/** With the template, so that an assembly made otherwise (with another context, say) is not taken for this one. */
function stampOf(sources: string): string {
  return `${sources} ${existsSync(path.join(ROOT, TEMPLATE)) ? sourceHash([TEMPLATE]) : ""}`;
}

function closed(): string {
  return `Không ghi được vào thư mục ${ASSEMBLY}: hãy cấp quyền ghi rồi chạy lại. / The folder ${ASSEMBLY} cannot be written: grant write access and run again.`;
}

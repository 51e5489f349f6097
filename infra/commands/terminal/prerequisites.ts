import { spawnSync } from "node:child_process";
import { StartFailure } from "../../local/cloud/start-failure.ts";

const NODE = { major: 20, minor: 19 };
const JAVA_MAJOR = 17;

const INSTALL_NODE: Readonly<Record<string, string>> = {
  win32: "winget install OpenJS.NodeJS.LTS",
  darwin: "brew install node@22",
  linux: "sudo apt-get install nodejs npm",
};
const INSTALL_JAVA: Readonly<Record<string, string>> = {
  win32: "winget install EclipseAdoptium.Temurin.17.JRE",
  darwin: "brew install openjdk@17",
  linux: "sudo apt-get install openjdk-17-jre-headless",
};

/** What the machine has, as the programs themselves say it; undefined for a program that is not there. */
export interface Machine {
  readonly platform: string;
  readonly node: string;
  readonly java: string | undefined;
}

export function thisMachine(): Machine {
  // Java says its version on the error stream.
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  const said = java.error === undefined ? `${java.stderr}${java.stdout}` : undefined;
  return { platform: process.platform, node: process.versions.node, java: said };
}

/** The SDK's notice about this Node is for deployments; whoever runs a demonstration can do nothing with it. */
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";

/** @throws StartFailure with one sentence and the command that installs what is missing. */
export function requirePrograms(machine: Machine): void {
  const [major = 0, minor = 0] = machine.node.split(".").map(Number);
  if (major < NODE.major || (major === NODE.major && minor < NODE.minor)) {
    const install = INSTALL_NODE[machine.platform] ?? INSTALL_NODE["linux"] ?? "";
    throw new StartFailure(
      `Cần Node.js 20.19 trở lên, máy đang có ${machine.node}; cài bằng: ${install} / Node.js 20.19 or newer is needed, this is ${machine.node}; install it with: ${install}`,
    );
  }
  const java = javaMajor(machine.java);
  if (java === undefined || java < JAVA_MAJOR) {
    const install = INSTALL_JAVA[machine.platform] ?? INSTALL_JAVA["linux"] ?? "";
    const found = java === undefined ? ["chưa có", "there is none"] : [`đang có ${java}`, `this is ${java}`];
    throw new StartFailure(
      `Cần Java 17 trở lên để chạy DynamoDB Local, máy ${found[0]}; cài bằng: ${install} / Java 17 or newer is needed for DynamoDB Local, ${found[1]}; install it with: ${install}`,
    );
  }
}

/** 17 of `openjdk version "17.0.15"`, 8 of `java version "1.8.0_402"`. */
function javaMajor(said: string | undefined): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said ?? "") ?? [];
  if (first === undefined) return undefined;
  return first === "1" ? Number(second) : Number(first);
}

import { StartFailure } from "../../local/cloud/start-failure.ts";

const NODE = { major: 20, minor: 19 };

const INSTALL_NODE: Readonly<Record<string, string>> = {
  win32: "winget install OpenJS.NodeJS.LTS",
  darwin: "brew install node@22",
  linux: "sudo apt-get install nodejs npm",
};

export interface Machine {
  readonly platform: string;
  readonly node: string;
}

export const THIS_MACHINE: Machine = { platform: process.platform, node: process.versions.node };

/** The SDK's notice about this Node is for deployments; whoever runs a demonstration can do nothing with it. */
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";

/** @throws StartFailure with one sentence and the command that installs a newer one. */
export function requireNode(machine: Machine): void {
  const [major = 0, minor = 0] = machine.node.split(".").map(Number);
  if (major < NODE.major || (major === NODE.major && minor < NODE.minor)) {
    const install = INSTALL_NODE[machine.platform] ?? INSTALL_NODE["linux"] ?? "";
    throw new StartFailure(
      `Cần Node.js 20.19 trở lên, máy đang có ${machine.node}; cài bằng: ${install} / Node.js 20.19 or newer is needed, this is ${machine.node}; install it with: ${install}`,
    );
  }
}

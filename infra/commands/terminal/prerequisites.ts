import { StartFailure } from "../../local/start-failure.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { NODE_TEXTS } from "../texts/node.ts";

/** Each of these runs the product; the last is the one that is deployed. */
const OLDEST = { major: 20, minor: 19 };
const OLDEST_KEPT_MAJOR = 22;

/** Distributions' own packages are 18 and 20, winget's LTS goes on with the years, and Homebrew links no older formula by itself. */
const INSTALL_NODE: Readonly<Record<string, string>> = {
  win32: "winget install OpenJS.NodeJS.LTS --version 24.11.0",
  darwin: "brew install node@24 && brew link --overwrite --force node@24",
  linux: "sudo apt-get install npm curl && sudo npm install -g n && sudo n 24 && hash -r",
};

export interface Machine {
  readonly platform: string;
  readonly node: string;
}

export const THIS_MACHINE: Machine = { platform: process.platform, node: process.versions.node };

// The SDK would say it in English, in every process, and with nothing to do about it.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";

/**
 * Says once what is wrong with a Node that still works.
 * @throws StartFailure for one that does not, with the command that installs another.
 */
export function requireNode({ platform, node }: Machine, warn: (line: string) => void = console.error): void {
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const install = INSTALL_NODE[platform] ?? INSTALL_NODE["linux"] ?? "";
  if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)) {
    throw new StartFailure(formatBilingual(NODE_TEXTS["too-old"], { node, install }));
  }
  if (major < OLDEST_KEPT_MAJOR) {
    warn(formatBilingual(NODE_TEXTS.ended, { node, install }));
  }
}

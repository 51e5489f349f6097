import { StartFailure } from "../../local/start-failure.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { NODE_TEXTS } from "../texts/node.ts";

/** The oldest Node that runs the product, and the oldest that is still maintained. */
const OLDEST = { major: 20, minor: 19 };
const OLDEST_KEPT_MAJOR = 22;

/**
 * The distributions' own packages are versions 18 and 20, winget's LTS moves on with the years, and Homebrew links no
 * older formula by itself.
 */
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

// The SDK's own warning is English, comes from every process, and names no remedy.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";

/**
 * Warns once of a Node that works but is no longer maintained.
 * @throws StartFailure for an older one, with the command that installs another
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

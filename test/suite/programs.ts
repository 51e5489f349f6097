/**
 * Programs besides Node that tests call. A test names its program as a tag, `test("...", { tags: ["java"] }, ...)`, and is
 * skipped where the program is missing. In CI it runs all the same, and fails.
 */
import { spawnSync } from "node:child_process";
import type { TestTagDefinition } from "vitest/config";
import { findDynoxide } from "../../infra/local/store/dynoxide.ts";

interface Program {
  readonly tag: string;
  readonly name: string;
  /** A command that exits with 0 where the program can be used. */
  readonly probe: readonly [string, ...string[]];
  /** The command that installs it, by `process.platform`. */
  readonly install: Readonly<Record<"linux" | "darwin" | "win32", string>>;
}

export const IN_CI = process.env["CI"] === "true";

export const PROGRAMS: readonly Program[] = [
  {
    tag: "libreoffice",
    name: "LibreOffice",
    probe: ["soffice", "--version"],
    install: {
      linux: "sudo apt-get install libreoffice-calc libreoffice-writer fonts-liberation",
      darwin: "brew install --cask libreoffice",
      win32: "winget install TheDocumentFoundation.LibreOffice",
    },
  },
  {
    tag: "java",
    name: "Java",
    probe: ["java", "-version"],
    install: {
      linux: "sudo apt-get install openjdk-17-jre-headless",
      darwin: "brew install openjdk@17",
      win32: "winget install EclipseAdoptium.Temurin.17.JRE",
    },
  },
  {
    tag: "dynoxide",
    name: "Dynoxide",
    probe: [findDynoxide() ?? "dynoxide", "--version"],
    install: {
      linux: "npm ci (on x64)",
      darwin: "export DYNOXIDE=/path/to/dynoxide",
      win32: "set DYNOXIDE=C:\\path\\to\\dynoxide.exe",
    },
  },
  {
    tag: "small-disk",
    name: "Leave to mount a small file system",
    probe: ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"],
    install: {
      linux: "sudo npm test",
      darwin: "a container of Linux, as root",
      win32: "a container of Linux, as root",
    },
  },
];

export function isInstalled({ probe: [command, ...args] }: Program): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** The tags of all programs as vitest takes them: a test of one that is left out is skipped, whatever else it needs. */
export function programTags(leftOut: readonly Program[]): TestTagDefinition[] {
  return PROGRAMS.map((program) => ({
    name: program.tag,
    description: `calls ${program.name}`,
    // A `skip: false` here would undo the skipping by another tag of the same test.
    ...(leftOut.includes(program) ? { skip: true } : {}),
  }));
}

export function installCommand({ install }: Program, platform: string = process.platform): string {
  return platform === "darwin" || platform === "win32" ? install[platform] : install.linux;
}

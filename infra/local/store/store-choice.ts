/** The choice of this machine's store. */
import { spawnSync } from "node:child_process";
import { StartFailure } from "../start-failure.ts";
import { findDynoxide } from "./dynoxide.ts";
import { STORE_KINDS, type StoreKind } from "./store-kind.ts";
import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

/** The programs of the machine; undefined for a missing one. */
export interface StoreMachine {
  readonly platform: string;
  /** The embedded store's program. */
  dynoxide(): string | undefined;
  /** Java's own text about its version. */
  java(): string | undefined;
}

const JAVA_MAJOR = 17;
const INSTALL_JAVA: Readonly<Record<string, string>> = {
  win32: "winget install EclipseAdoptium.Temurin.17.JRE",
  darwin: "brew install openjdk@17",
  linux: "sudo apt-get install openjdk-17-jre-headless",
};

const THIS_MACHINE: StoreMachine = {
  platform: process.platform,
  dynoxide: findDynoxide,
  java() {
    // Java prints its version to the error stream.
    const java = spawnSync("java", ["-version"], { encoding: "utf8", windowsHide: true });
    return java.error === undefined ? `${java.stderr}${java.stdout}` : undefined;
  },
};

/**
 * The requested store, or the one that the variable STORE names; else the embedded one if it is installed; else
 * DynamoDB Local if Java is.
 * @throws StartFailure with the command that installs what is missing
 */
export function chooseStore(
  wanted: StoreKind | undefined = namedStore(process.env["STORE"]),
  machine: StoreMachine = THIS_MACHINE,
): StoreKind {
  const kinds = wanted === undefined ? STORE_KINDS : [wanted];
  const kind = kinds.find((candidate) => isAvailable[candidate](machine));
  if (kind === undefined) throw new StartFailure(missing(wanted, machine));
  return kind;
}

function namedStore(name: string | undefined): StoreKind | undefined {
  if (name === undefined || name === "") return undefined;
  const kind = STORE_KINDS.find((candidate) => candidate === name);
  if (kind === undefined)
    throw new StartFailure(
      formatBilingual(STORE_TEXTS["unknown-store"], { name, kinds: STORE_KINDS.join(", ") }),
    );
  return kind;
}

const isAvailable: Readonly<Record<StoreKind, (machine: StoreMachine) => boolean>> = {
  dynoxide: (machine) => machine.dynoxide() !== undefined,
  "dynamodb-local": (machine) => (javaMajor(machine.java()) ?? 0) >= JAVA_MAJOR,
};

/** 17 of `openjdk version "17.0.15"`, 8 of `java version "1.8.0_402"`. */
function javaMajor(versionText: string | undefined): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(versionText ?? "") ?? [];
  if (first === undefined) return undefined;
  return first === "1" ? Number(second) : Number(first);
}

function missing(wanted: StoreKind | undefined, machine: StoreMachine): string {
  if (wanted === "dynoxide") return formatBilingual(STORE_TEXTS["no-dynoxide"]);
  const java = javaMajor(machine.java());
  const needed = String(JAVA_MAJOR);
  const install = INSTALL_JAVA[machine.platform] ?? INSTALL_JAVA["linux"] ?? "";
  const [none, old] =
    wanted === undefined ? (["no-store", "no-store-old-java"] as const) : (["no-java", "old-java"] as const);
  return java === undefined
    ? formatBilingual(STORE_TEXTS[none], { needed, install })
    : formatBilingual(STORE_TEXTS[old], { needed, install, java: String(java) });
}

/** Which store this machine runs. */
import { spawnSync } from "node:child_process";
import { StartFailure } from "../start-failure.ts";
import { findDynoxide } from "./dynoxide.ts";
import { STORE_KINDS, type StoreKind } from "./store-kind.ts";

/** What the machine has, as the programs themselves say it; undefined for a program that is not there. */
export interface StoreMachine {
  readonly platform: string;
  /** The embedded store's program. */
  dynoxide(): string | undefined;
  /** What Java says about its version. */
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
    // Java says its version on the error stream.
    const java = spawnSync("java", ["-version"], { encoding: "utf8", windowsHide: true });
    return java.error === undefined ? `${java.stderr}${java.stdout}` : undefined;
  },
};

/**
 * The wanted store, or the one that the variable STORE names; else the embedded one where it is installed; else DynamoDB Local
 * where Java is.
 * @throws StartFailure with one sentence and the way to get what is missing.
 */
export function chooseStore(
  wanted: StoreKind | undefined = namedStore(process.env["STORE"]),
  machine: StoreMachine = THIS_MACHINE,
): StoreKind {
  const kinds = wanted === undefined ? STORE_KINDS : [wanted];
  const kind = kinds.find((candidate) => has[candidate](machine));
  if (kind === undefined) throw new StartFailure(missing(wanted, machine));
  return kind;
}

function namedStore(name: string | undefined): StoreKind | undefined {
  if (name === undefined || name === "") return undefined;
  const kind = STORE_KINDS.find((candidate) => candidate === name);
  if (kind === undefined) throw new StartFailure(unknownStore(name));
  return kind;
}

const has: Readonly<Record<StoreKind, (machine: StoreMachine) => boolean>> = {
  dynoxide: (machine) => machine.dynoxide() !== undefined,
  "dynamodb-local": (machine) => (javaMajor(machine.java()) ?? 0) >= JAVA_MAJOR,
};

/** 17 of `openjdk version "17.0.15"`, 8 of `java version "1.8.0_402"`. */
function javaMajor(said: string | undefined): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said ?? "") ?? [];
  if (first === undefined) return undefined;
  return first === "1" ? Number(second) : Number(first);
}

function missing(wanted: StoreKind | undefined, machine: StoreMachine): string {
  const java = javaMajor(machine.java());
  const install = INSTALL_JAVA[machine.platform] ?? INSTALL_JAVA["linux"] ?? "";
  const [vi, en] = java === undefined ? ["chưa có", "there is none"] : [`đang có ${java}`, `this is ${java}`];
  switch (wanted) {
    case "dynoxide":
      return `Không tìm thấy chương trình dynoxide: hãy chạy lại npm ci (Linux x64), hoặc đặt dynoxide vào PATH hay vào biến DYNOXIDE, hoặc dùng --store dynamodb-local. / The program dynoxide was not found: run npm ci again (Linux x64), or put dynoxide on the PATH or into the variable DYNOXIDE, or use --store dynamodb-local.`;
    case "dynamodb-local":
      return `Cần Java ${JAVA_MAJOR} trở lên để chạy DynamoDB Local, máy ${vi}; cài bằng: ${install} / Java ${JAVA_MAJOR} or newer is needed for DynamoDB Local, ${en}; install it with: ${install}`;
    case undefined:
      return `Máy này chưa có chỗ lưu dữ liệu: hãy đặt chương trình dynoxide vào PATH (hay vào biến DYNOXIDE), hoặc cài Java ${JAVA_MAJOR} trở lên (${vi}): ${install} / This machine has no store for the data: put the program dynoxide on the PATH (or into the variable DYNOXIDE), or install Java ${JAVA_MAJOR} or newer (${en}): ${install}`;
  }
}

function unknownStore(name: string): string {
  const kinds = STORE_KINDS.join(", ");
  return `Biến STORE là ${name}: chỉ nhận ${kinds}. / The variable STORE is ${name}: it takes ${kinds}.`;
}

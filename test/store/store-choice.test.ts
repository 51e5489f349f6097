import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findDynoxide } from "../../infra/local/store/dynoxide.ts";
import { chooseStore, type StoreMachine } from "../../infra/local/store/store-choice.ts";

const JAVA_17 = 'openjdk version "17.0.15" 2025-04-15';
const machine = (dynoxide?: string, java?: string, platform = "linux"): StoreMachine => ({
  platform,
  dynoxide: () => dynoxide,
  java: () => java,
});

// The suite itself may run on the store that the variable names.
beforeEach(() => vi.stubEnv("STORE", undefined));
afterEach(() => vi.unstubAllEnvs());

describe("the store of a machine", () => {
  test("is the embedded one where that is installed, with Java or without", () => {
    expect(chooseStore(undefined, machine("/bin/dynoxide", JAVA_17))).toBe("dynoxide");
    expect(chooseStore(undefined, machine("/bin/dynoxide"))).toBe("dynoxide");
  });

  test("is DynamoDB Local where only Java is", () => {
    expect(chooseStore(undefined, machine(undefined, JAVA_17))).toBe("dynamodb-local");
  });

  test("is the wanted one", () => {
    expect(chooseStore("dynamodb-local", machine("/bin/dynoxide", JAVA_17))).toBe("dynamodb-local");
  });

  test("is refused with both ways to get one where there is none", () => {
    const choose = () => chooseStore(undefined, machine());
    expect(choose).toThrow(/dynoxide.*openjdk-17.* \/ .*dynoxide.*openjdk-17/);
  });

  test("is never another than the wanted one", () => {
    expect(() => chooseStore("dynoxide", machine(undefined, JAVA_17))).toThrow(
      /dynoxide was not found.*--store dynamodb-local/,
    );
    expect(() => chooseStore("dynamodb-local", machine("/bin/dynoxide"))).toThrow(/Java 17 or newer/);
  });
});

test.each([
  ["linux", undefined, "sudo apt-get install openjdk-17-jre-headless"],
  ["darwin", 'java version "1.8.0_402"', "brew install openjdk@17"],
  ["win32", 'openjdk version "11.0.2" 2019-01-15', "winget install EclipseAdoptium.Temurin.17.JRE"],
])("a missing or older Java on %s is named with the command that installs it", (platform, java, command) => {
  expect(() => chooseStore("dynamodb-local", machine(undefined, java, platform))).toThrow(command);
  expect(() => chooseStore(undefined, machine(undefined, java, platform))).toThrow(command);
});

describe("the embedded store's program", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "dynoxide-"));
  const file = path.join(folder, process.platform === "win32" ? "dynoxide.exe" : "dynoxide");
  writeFileSync(file, "");
  chmodSync(file, 0o755);

  test("is the one that the setting names", () => {
    expect(findDynoxide({ DYNOXIDE: file, PATH: "" })).toBe(file);
  });

  test("is not looked for elsewhere when the setting names nothing that is there", () => {
    expect(findDynoxide({ DYNOXIDE: path.join(folder, "gone"), PATH: folder })).toBeUndefined();
  });

  test("comes with npm on Linux x64", { skip: `${process.platform}-${process.arch}` !== "linux-x64" }, () => {
    expect(findDynoxide({ PATH: "" })).toContain(path.join("node_modules", "@dynoxide", "linux-x64"));
  });
});

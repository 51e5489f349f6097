import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string): string => readFileSync(file, "utf8");
const versionOf = (file: string): string => JSON.parse(read(file)).version;

test("changelog, package, lock and manifest are of one version, and the changelog goes back to 1.0.0", () => {
  const released = [...read("CHANGELOG.md").matchAll(/^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$/gm)].map(
    ([, version]) => version,
  );
  const [, manifest] = /<Version>(.*)<\/Version>/.exec(read("manifest.xml")) ?? [];
  expect([versionOf("package.json"), versionOf("package-lock.json")]).toEqual([released[0], released[0]]);
  expect(manifest).toBe(`${released[0]}.0`);
  expect(released.at(-1)).toBe("1.0.0");
});

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bundlesOf, removeOldBundles } from "../../infra/local/cloud/template/old-bundles.ts";

const [OLD, BEFORE, NEW] = ["a", "b", "c"].map((digit) => `asset.${digit.repeat(64)}`) as [
  string,
  string,
  string,
];

test("of the bundles in an assembly those of its template and of the template before stay", () => {
  const assembly = mkdtempSync(path.join(tmpdir(), "assembly-"));
  onTestFinished(() => rmSync(assembly, { recursive: true }));
  for (const bundle of [OLD, BEFORE, NEW]) mkdirSync(path.join(assembly, bundle));
  const template = path.join(assembly, "QuanTriet.template.json");
  writeFileSync(template, JSON.stringify({ Metadata: { "aws:asset:path": BEFORE } }));
  const before = bundlesOf(template);
  writeFileSync(template, JSON.stringify({ Metadata: { "aws:asset:path": NEW } }));
  removeOldBundles(assembly, new Set([...before, ...bundlesOf(template)]));
  expect(readdirSync(assembly).toSorted()).toEqual(["QuanTriet.template.json", BEFORE, NEW]);
});

test("an assembly that is not there yet names no bundle", () => {
  expect(bundlesOf(path.join(tmpdir(), "nobody", "QuanTriet.template.json")).size).toBe(0);
});

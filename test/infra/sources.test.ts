import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { expect, test } from "vitest";
import { STACK_SOURCES } from "../../infra/local/cloud/template/synth.ts";
import { buildWorkbench, PAGE_ENTRIES, PAGE_SOURCES } from "../../infra/local/workbench/build.ts";

/** Our own files only; packages are covered by the lock file. */
async function importedBy(entryPoints: readonly string[]): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [...entryPoints],
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    outdir: tmpdir(),
    write: false,
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

function unwatched(files: readonly string[], sources: readonly string[]): readonly string[] {
  return files.filter((file) => !sources.some((source) => file === source || file.startsWith(`${source}/`)));
}

test("whatever the template and the functions are made from makes the next start synthesize", async () => {
  const handlers = ["api", "archive", "import", "run", "schedule", "workbook"];
  const files = await importedBy(["infra/app.ts", ...handlers.map((name) => `lambda/${name}/handler.ts`)]);
  expect(files.length).toBeGreaterThan(200);
  expect(unwatched(files, STACK_SOURCES)).toEqual([]);
});

test("whatever the page and the pane are made from makes the next start build them", async () => {
  const files = await importedBy(PAGE_ENTRIES);
  expect(files.length).toBeGreaterThan(200);
  expect(unwatched(files, PAGE_SOURCES)).toEqual([]);
});

test.each(["tsconfig.json", "domain/tsconfig.json", "addin/tsconfig.json", "lambda/tsconfig.json"])(
  "a type check by %s changes no source",
  (file) => {
    const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
    const { options } = ts.getParsedCommandLineOfConfigFile(file, {}, host) ?? {};
    const written = path.relative("", options?.tsBuildInfoFile ?? "");
    expect(options?.noEmit).toBe(true);
    expect(written).toMatch(/\.tsbuildinfo$/);
    expect(unwatched([written], [...STACK_SOURCES, ...PAGE_SOURCES])).toEqual([written]);
  },
);

test("a page of other sources is built anew, and one of the same sources stays", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "page-"));
  try {
    const left = path.join(folder, "left.txt");
    writeFileSync(path.join(folder, "sources.sha256"), "others");
    writeFileSync(left, "");
    await buildWorkbench(folder);
    expect(existsSync(left)).toBe(false);
    expect(readFileSync(path.join(folder, "taskpane.html"), "utf8")).toContain("scripts/");
    writeFileSync(left, "");
    await buildWorkbench(folder);
    expect(existsSync(left)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

import { build } from "esbuild";
import { expect, test } from "vitest";

/** A cold start pays for every module; a workbook is written and read by other functions. */
test("the API's bundle holds no workbook library", async () => {
  const { metafile } = await build({
    entryPoints: ["lambda/api/handler.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    minify: true,
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const packages = new Set(
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
    ),
  );
  expect([...packages]).toContain("hono");
  expect([...packages].filter((name) => /excel|jszip|archiver|aws-cdk|lib-storage/.test(name))).toEqual([]);
});

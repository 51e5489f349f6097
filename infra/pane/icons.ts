import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const SOURCE = fileURLToPath(new URL("../../addin/assets", import.meta.url));

/** The icon sizes of Excel's ribbon and dialogs, drawn separately because Excel scales icons badly. */
export const ICON_SIZES = [16, 32, 64, 80, 128] as const;

/** The engine may be set up once in a process. */
let engine: Promise<void> | undefined;

/** Draws every SVG of `addin/assets` as `assets/<name>-<pixels>.png` inside the folder. */
export async function writeIcons(folder: string): Promise<void> {
  const target = path.join(folder, "assets");
  await mkdir(target, { recursive: true });
  for (const file of await readdir(SOURCE)) {
    const drawing = path.join(SOURCE, file);
    for (const size of ICON_SIZES) {
      const image = await drawIcon(drawing, size);
      await writeFile(path.join(target, `${path.basename(file, ".svg")}-${size}.png`), image);
    }
  }
}

/** @param file an SVG. @returns a square PNG of so many pixels */
export async function drawIcon(file: string, size: number): Promise<Uint8Array> {
  engine ??= readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")).then(
    initWasm,
  );
  await engine;
  const drawing = await readFile(file, "utf8");
  const image = new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render();
  const png = image.asPng();
  image.free();
  return png;
}

import { readFileSync } from "node:fs";
import * as z from "zod";

/** The npm scripts, each with the line that it runs. */
export const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

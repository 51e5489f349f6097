import { readdirSync, readFileSync } from "node:fs";
import * as z from "zod";

const Room = z.strictObject({
  is: z.string(),
  /** Whether it may import words that people read. */
  speaks: z.literal(true).optional(),
  /** Rooms of its own folder. */
  imports: z.array(z.string()),
});

/** The rooms of each folder in the order of rooms.json, lowest first, by their path below the folder. */
export const FOLDERS = z
  .record(z.string(), z.record(z.string(), Room))
  .parse(JSON.parse(readFileSync("rooms.json", "utf8")));

/** The number of files of code in each folder that has any. */
export function codeFolders(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const folder of Object.keys(FOLDERS)) {
    for (const { name, parentPath } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (name.endsWith(".ts")) counts.set(parentPath, (counts.get(parentPath) ?? 0) + 1);
    }
  }
  return counts;
}

import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

/** The file in the product's folder in which `npm start` records its addresses. */
export const RUNNING_FILE = path.join(".local", "running.json");

/** The folder of the data of `npm start`, inside the product's folder. */
export const DATA_FOLDER = path.join(".local", "data");

const Running = z.object({ url: z.url(), issuerUrl: z.url() });
export type Running = z.infer<typeof Running>;

/** The address of a running `npm start`; undefined when only the file of a killed one is left. */
export async function findRunning(folder: string): Promise<string | undefined> {
  const running = parseRunning(folder);
  try {
    const response = await fetch(`${running?.url}/v1/openapi.json`, { signal: AbortSignal.timeout(5000) });
    return response.ok ? running?.url : undefined;
  } catch {
    return undefined;
  }
}

/** The record of the last `npm start`, running or not. */
export function parseRunning(folder: string): Running | undefined {
  try {
    return Running.parse(JSON.parse(readFileSync(path.join(folder, RUNNING_FILE), "utf8")));
  } catch {
    return undefined;
  }
}

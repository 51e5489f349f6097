import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

/** Where `npm start` says under which addresses it runs. */
export const RUNNING_FILE = path.join(".local", "running.json");

const Running = z.object({ url: z.url(), issuerUrl: z.url() });

/** The address of a start that is alive, or undefined: a file that a killed one left behind means nothing. */
export async function findRunning(): Promise<string | undefined> {
  try {
    const { url } = Running.parse(JSON.parse(readFileSync(RUNNING_FILE, "utf8")));
    const response = await fetch(`${url}/v1/openapi.json`, { signal: AbortSignal.timeout(5000) });
    return response.ok ? url : undefined;
  } catch {
    return undefined;
  }
}

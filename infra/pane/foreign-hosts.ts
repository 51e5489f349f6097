import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { OFFICE_CDN } from "./page.ts";

/** Hosts that the browser may contact beside the deployment's own origin and API. */
const ASKED = [
  new URL(OFFICE_CDN).host,
  // MSAL's table of Microsoft's clouds, of which the configured tenant uses one.
  "login.microsoftonline.com",
  "login.microsoftonline.de",
  "login.microsoftonline.us",
  "login.chinacloudapi.cn",
];
/** Hosts in libraries' identifiers and messages, which are never contacted. */
const NAMED = [
  "www.w3.org",
  "schemas.microsoft.com",
  "json-schema.org",
  "aka.ms",
  "github.com",
  "bugs.webkit.org",
  "issues.chromium.org",
  "www.chartjs.org",
  // MSAL's region discovery, which only a server's client uses.
  "169.254.169.254",
];

const TEXT = /\.(?:html|js|json|css|xml|svg)$/;
const ADDRESS = /\b(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,}|localhost|[0-9.]{7,})(?::\d+)?/giu;

/** "file: host" for each host in the folder's files that is neither `own` nor known. */
export async function foreignHosts(folder: string, own: readonly string[]): Promise<string[]> {
  const known = new Set([...ASKED, ...NAMED, ...own]);
  const found = new Set<string>();
  for (const file of await readdir(folder, { recursive: true })) {
    if (!TEXT.test(file)) continue;
    const text = await readFile(path.join(folder, file), "utf8");
    for (const [, host = ""] of text.matchAll(ADDRESS)) {
      if (!known.has(host.toLowerCase())) found.add(`${file}: ${host}`);
    }
  }
  return [...found].toSorted();
}

import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { contentTypeOf, PAGE_CACHE_CONTROL } from "../../../pane/delivery.ts";

/**
 * Answers GET and HEAD for files of the folder; `/` is its index.html.
 * @param headersOf the headers of single files, by their path ("/taskpane.html")
 * @returns false when there is no such file
 */
export function serveFolder(
  folder: string | undefined,
  headersOf: (path: string) => Readonly<Record<string, string>>,
) {
  const root = folder === undefined ? undefined : path.resolve(folder);
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (root === undefined || (request.method !== "GET" && request.method !== "HEAD")) return false;
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = fileOf(root, pathname);
    const size = file === undefined ? undefined : sizeOf(file);
    if (file === undefined || size === undefined) return false;
    response.writeHead(200, {
      "content-type": contentTypeOf(file),
      "content-length": size,
      "cache-control": PAGE_CACHE_CONTROL,
      ...headersOf(pathname),
    });
    if (request.method === "HEAD") response.end();
    else await pipeline(createReadStream(file), response);
    return true;
  };
}

/** The file inside the root; undefined for a path that leads out of it. */
function fileOf(root: string, pathname: string): string | undefined {
  let plain: string;
  try {
    plain = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const file = path.join(root, plain.endsWith("/") ? `${plain}index.html` : plain);
  return plain.includes("\0") || !file.startsWith(root + path.sep) ? undefined : file;
}

function sizeOf(file: string): number | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true ? stats.size : undefined;
}

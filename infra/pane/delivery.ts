import path from "node:path";

/** The page of the add-in. */
export const PANE_PAGE = "taskpane.html";

/** The same add-in for the app catalogue of Microsoft 365; only a stage has the pages that it has to name. */
export const APP_PACKAGE = "quan-triet.zip";

/** The folders of `dist/addin/` by what a browser may keep of them. Files beside these folders are the page's. */
export const KEPT_FOLDERS = {
  /** The names are hashes of the contents. */
  scripts: { cacheControl: "public, max-age=31536000, immutable" },
  /** Excel shows a general picture for an icon that comes with this header. */
  assets: { cacheControl: undefined },
} as const satisfies Readonly<Record<string, { readonly cacheControl: string | undefined }>>;

/** The page and its settings, which name the scripts of the newest version. */
export const PAGE_CACHE_CONTROL = "no-cache";

/** A year, in seconds: how long browsers ask the host by https only. */
export const HTTPS_ONLY_SECONDS = 31_536_000;

/** The headers of every file beside its policy. `X-Frame-Options` is never one: Excel on the web shows the pane in a frame. */
export const SAFE_HEADERS = {
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".zip": "application/zip",
};

export function contentTypeOf(file: string): string {
  return CONTENT_TYPES[path.extname(file)] ?? "application/octet-stream";
}

/** The files in the order of their upload: what the page names stands before the page, which comes last. */
export function uploadOrder(files: readonly string[]): readonly string[] {
  const rank = (file: string): number =>
    Object.keys(KEPT_FOLDERS).some((folder) => file.startsWith(`${folder}/`))
      ? 0
      : Number(file === PANE_PAGE) + 1;
  return files.toSorted((a, b) => rank(a) - rank(b) || Number(a > b) - Number(a < b));
}

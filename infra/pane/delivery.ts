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

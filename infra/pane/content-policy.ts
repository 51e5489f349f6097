import { OFFICE_CDN } from "./page.ts";

/** The identity provider; MSAL asks it for tokens, and signs in silently in a frame of it. */
const IDENTITY_PROVIDER = "https://login.microsoftonline.com";

/** Hosts that show the pane in a frame: Excel on the web. Microsoft publishes no complete list. */
const EXCEL_ON_THE_WEB = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://onedrive.live.com",
];

/** The origins beside the pane's own from which something may come, or to which something may go. */
export interface ForeignOrigins {
  /** What gives the page `Office`; empty where a copy is served beside the pane. */
  readonly scripts: readonly string[];
  /** The origin of presigned addresses: every upload and download goes there. */
  readonly files: string;
  readonly identityProvider: string;
}

/** The foreign origins of a deployment. @param files "https://bucket.s3.region.amazonaws.com" */
export function deployedOrigins(files: string): ForeignOrigins {
  return { scripts: [OFFICE_CDN], files, identityProvider: IDENTITY_PROVIDER };
}

/** The content security policy of the pane's page, everywhere that it is served. */
export function contentPolicy({ scripts, files, identityProvider }: ForeignOrigins): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...scripts],
    // Office.js and Fluent write styles into elements.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'", files, identityProvider],
    "frame-src": [identityProvider],
    "frame-ancestors": ["'self'", ...EXCEL_ON_THE_WEB],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

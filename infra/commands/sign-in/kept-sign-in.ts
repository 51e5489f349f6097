import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ICachePlugin } from "@azure/msal-node";
import type { EntraSettings } from "../../../addin/sign-in/settings.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { DEPLOYMENT_TEXTS } from "../texts/stage/deployment.ts";

/** The folder of kept sign-ins, one file a deployment. */
const FOLDER = path.join(".local", "sign-in");

export interface KeptSignIn {
  /** Says where the tokens lie in clear. */
  readonly warning: string;
  readonly plugin: ICachePlugin;
}

/**
 * Keeps the sign-in in a file that only this user of the machine reads. Tokens lie there in clear, so it is begun only
 * on request and goes on as long as the file is there; otherwise they live in memory and end with the command.
 */
export function keptSignIn(
  folder: string,
  { tenantId, clientId }: EntraSettings,
  isRequested: boolean,
): KeptSignIn | undefined {
  const name = path.join(FOLDER, `${tenantId}.${clientId}.json`);
  const file = path.join(folder, name);
  if (!isRequested && !existsSync(file)) return undefined;
  return {
    warning: formatBilingual(DEPLOYMENT_TEXTS.kept, { file: name }),
    plugin: {
      beforeCacheAccess: async ({ tokenCache }) => {
        if (existsSync(file)) tokenCache.deserialize(readFileSync(file, "utf8"));
      },
      afterCacheAccess: async ({ cacheHasChanged, tokenCache }) => {
        if (!cacheHasChanged) return;
        mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
        writeFileSync(file, tokenCache.serialize(), { mode: 0o600 });
      },
    },
  };
}

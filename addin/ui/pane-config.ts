import * as z from "zod";
import { SignInSettings } from "../sign-in/settings.ts";

/** `config.json` beside the pane's page: the settings of a deployment. `apiUrl` "" is the page's own origin. */
export const PaneConfig = z.strictObject({
  apiUrl: z.union([z.literal(""), z.url()]),
  signIn: SignInSettings,
});
export type PaneConfig = z.infer<typeof PaneConfig>;

/** @throws Error when it cannot be read. */
export async function readPaneConfig(): Promise<PaneConfig> {
  const response = await fetch("config.json", { cache: "no-cache" });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const config = PaneConfig.parse(await response.json());
  return { ...config, apiUrl: config.apiUrl.replace(/\/$/, "") };
}

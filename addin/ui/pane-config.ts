import * as z from "zod";
import { SignInSettings } from "../sign-in/settings.ts";

/** `config.json` beside the pane's page: the settings of a deployment. The service has the page's own address. */
export const PaneConfig = z.strictObject({
  signIn: SignInSettings,
});
export type PaneConfig = z.infer<typeof PaneConfig>;

/** @throws Error when it cannot be read. */
export async function readPaneConfig(): Promise<PaneConfig> {
  const response = await fetch("config.json", { cache: "no-cache" });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  return PaneConfig.parse(await response.json());
}

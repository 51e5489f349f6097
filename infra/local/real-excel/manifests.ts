import { manifestFor } from "../../pane/manifest.ts";

/** The pages that can be tried in a real Excel, each as an add-in of its own. */
export const PAGES = ["pane", "conformance"] as const;
export type Page = (typeof PAGES)[number];

/** Not those of the deployed add-in: both can be installed in one Excel. */
const IDS: Readonly<Record<Page, string>> = {
  pane: "6ae7a1b2-0c4e-4e41-9d0c-2f6b4a1d7e35",
  conformance: "b1f0d2c4-7a35-4c0e-8a57-93f1c6a2e048",
};
const TITLES: Readonly<Record<Page, string>> = {
  pane: "Quán Triệt (thử)",
  conformance: "Excel conformance",
};

/** The manifest of a page that is served at this origin. */
export async function tryManifest(page: Page, origin: string): Promise<string> {
  const whole = (await manifestFor(origin))
    .replace(/<Id>.*<\/Id>/, `<Id>${IDS[page]}</Id>`)
    .replace(/(<DisplayName DefaultValue=)".*"/, `$1"${TITLES[page]}"`);
  if (page === "pane") return whole;
  // Without commands of its own, Excel opens the page itself.
  return whole
    .replace(/\s*<VersionOverrides[\s\S]*<\/VersionOverrides>/, "")
    .replace(`${origin}/taskpane.html`, `${origin}/conformance/index.html`);
}

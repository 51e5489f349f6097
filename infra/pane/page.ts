import { APP_TEXTS } from "../../domain/texts/pane/app.ts";

/** The host of office.js; Microsoft requires add-ins to load it from here. */
export const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** What gives the page `Office` and `Excel`: Microsoft's CDN in production, scripts of our own on one machine. */
export const OFFICE_SCRIPTS = [`${OFFICE_CDN}/lib/1/hosted/office.js`];

/**
 * `taskpane.html`. No inline script and no inline style, so that a strict content security policy can stand before it.
 */
export function panePage(entry: string, officeScripts: readonly string[] = OFFICE_SCRIPTS): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${APP_TEXTS.name.vi}</title>
    <link rel="icon" href="data:," />
${officeScripts.map((script) => `    <script src="${script}"></script>`).join("\n")}
    <script type="module" src="${entry}"></script>
  </head>
  <body>
    <noscript>${APP_TEXTS.needsScript.vi} ${APP_TEXTS.needsScript.en}</noscript>
  </body>
</html>
`;
}

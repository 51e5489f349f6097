import { connect, type ProxyGlobals } from "./connection.ts";
import type { WorkbookModel } from "./model/workbook.ts";
import { type OfficeNamespace, officeNamespace, type OfficeOptions } from "./office-namespace.ts";
import { type HostHandlers, WireHost } from "./wire/wire-host.ts";

/** A window in which Microsoft's excel-web-16.00.js has run, as a classic script before this. */
type PaneWindow = Window & ProxyGlobals;

export interface BrowserOffice {
  readonly Office: OfficeNamespace;
  readonly host: WireHost;
  /** Before the pane is reloaded or closed: its handlers hear nothing any more. */
  readonly close: () => void;
}

/**
 * Connects a pane's proxies to a model that lives in this window or in the page around it, and puts `Office` where the
 * pane's code looks for it. The pane's own script must run after this.
 *
 * The page that holds the model may call this for the pane's window, or the pane itself with `window.parent`'s model:
 * the messages between both are JSON, so no object crosses from one window into the other.
 */
export function connectPane(
  pane: Window,
  model: WorkbookModel,
  options: OfficeOptions & HostHandlers = {},
): BrowserOffice {
  const globals = pane as PaneWindow;
  if (globals.OfficeExtension === undefined)
    throw new Error("excel-web-16.00.js has not run in the pane's window.");
  const host = new WireHost(model, options);
  connect(globals, host);
  const Office = officeNamespace(host, options);
  globals.Office = Office;
  return { Office, host, close: () => host.dispose() };
}

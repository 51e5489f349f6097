import { type BrowserOffice, connectPane } from "../../excel/browser-office.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { LIGHT, type OfficeTheme } from "../../excel/office-namespace.ts";
import { fetchOn, type Network } from "../trouble/network.ts";

export type Theme = "light" | "dark";
export type HostLanguage = "vi-VN" | "en-US";

const DARK: OfficeTheme = {
  bodyBackgroundColor: "#292929",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#1F1F1F",
  controlForegroundColor: "#FFFFFF",
  isDarkTheme: true,
};

/** The Excel around the pane, which the frame's window finds at `parent.workbench`. */
export interface Host {
  model: WorkbookModel;
  readonly network: Network;
  theme: Theme;
  language: HostLanguage;
  /** Called by the pane's page before any script of its own. */
  readonly connect: (pane: Window) => void;
  /** Before the pane's page is loaded anew. */
  readonly disconnect: () => void;
  readonly setOffline: (offline: boolean) => void;
  /** Runs the function of a ribbon button, once the pane is there; ends when the pane says that it is done. */
  readonly run: (action: string) => Promise<void>;
}

declare global {
  interface Window {
    workbench?: Host;
  }
}

/** What the pane asks of the Excel around it. */
interface Requests {
  /** Opens a file as a new workbook. */
  readonly openWorkbook: (base64: string) => void;
  readonly showPane: () => void;
}

/** Passes on the keys of Excel itself that are pressed in the pane, which its frame would keep to itself. */
function passOn(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if (key !== "F6" && !((ctrlKey || metaKey) && key.toLowerCase() === "s")) return;
  event.preventDefault();
  dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, metaKey, shiftKey, cancelable: true }));
}

export function makeHost(model: WorkbookModel, network: Network, { openWorkbook, showPane }: Requests): Host {
  let office: BrowserOffice | undefined;
  let paneWindow: Window | undefined;
  /** Ends what still runs in a page that goes. */
  let leave = (): void => undefined;
  let left = Promise.resolve();
  let waiting: (() => void)[] = [];
  const run = (action: string): Promise<void> =>
    office === undefined
      ? new Promise((resolve) => waiting.push(() => resolve(run(action))))
      : Promise.race([office.Office.runAction(action), left]);
  const host: Host = {
    model,
    network,
    theme: "light",
    language: "vi-VN",
    // The model stays in this window, because its errors are recognised by class, and each window has classes of its
    // own.
    connect(pane) {
      host.disconnect();
      office = connectPane(pane, host.model, {
        displayLanguage: host.language,
        contentLanguage: "vi-VN",
        theme: host.theme === "dark" ? DARK : LIGHT,
        onCreateWorkbook: openWorkbook,
        onShowPane: showPane,
      });
      pane.fetch = fetchOn(network, pane.fetch.bind(pane));
      Object.defineProperty(pane.navigator, "onLine", { get: () => !network.offline });
      paneWindow = pane;
      pane.addEventListener("keydown", passOn);
      left = new Promise((resolve) => {
        leave = resolve;
      });
      const pressed = waiting;
      waiting = [];
      for (const resume of pressed) resume();
    },
    disconnect() {
      office?.close();
      office = undefined;
      leave();
    },
    setOffline(offline) {
      network.offline = offline;
      paneWindow?.dispatchEvent(new Event(offline ? "offline" : "online"));
    },
    run,
  };
  return host;
}

import { type BrowserOffice, connectPane } from "../excel/browser-office.ts";
import type { WorkbookModel } from "../excel/model/workbook.ts";
import { LIGHT, type OfficeTheme } from "../excel/office-namespace.ts";
import { fetchOn, type Network } from "./network.ts";

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
  readonly setOffline: (offline: boolean) => void;
  /** Runs the action of a ribbon button. */
  readonly run: (action: string) => void;
}

declare global {
  interface Window {
    workbench?: Host;
  }
}

/** @param openWorkbook gets a file that the pane asks Excel to open as a new workbook */
export function makeHost(
  model: WorkbookModel,
  network: Network,
  openWorkbook: (base64: string) => void,
): Host {
  let office: BrowserOffice | undefined;
  let paneWindow: Window | undefined;
  const host: Host = {
    model,
    network,
    theme: "light",
    language: "vi-VN",
    // The model stays in this window, because its errors are recognised by class, and each window has classes of its
    // own.
    connect(pane) {
      office?.close();
      office = connectPane(pane, host.model, {
        displayLanguage: host.language,
        contentLanguage: "vi-VN",
        theme: host.theme === "dark" ? DARK : LIGHT,
        onCreateWorkbook: openWorkbook,
      });
      pane.fetch = fetchOn(network, pane.fetch.bind(pane));
      Object.defineProperty(pane.navigator, "onLine", { get: () => !network.offline });
      paneWindow = pane;
    },
    setOffline(offline) {
      network.offline = offline;
      paneWindow?.dispatchEvent(new Event(offline ? "offline" : "online"));
    },
    run: (action) => office?.Office.runAction(action),
  };
  return host;
}

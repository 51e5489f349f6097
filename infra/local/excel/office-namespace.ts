import type { WireHost } from "./wire/wire-host.ts";

export interface OfficeOptions {
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly theme?: OfficeTheme;
  /** The highest ExcelApi that this host says it supports; Excel LTSC 2021 has 1.14. */
  readonly excelApi?: string;
  /** The add-in asks for its pane, which the user may have closed. */
  readonly onShowPane?: () => void;
}

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

export const LIGHT: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#000000",
  isDarkTheme: false,
};

const PLATFORMS = { web: "OfficeOnline", windows: "PC", mac: "Mac", ltsc2021: "PC" } as const;

/** The sets beside ExcelApi that the add-in asks for. */
const OTHER_SETS: Readonly<Record<string, string>> = {
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.2",
  DelayForCellEdit: "1.1",
  CustomXmlParts: "1.1",
  Settings: "1.1",
};

function reaches(has: string | undefined, asked: string): boolean {
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = asked.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

interface AsyncResult {
  readonly status: "succeeded";
  readonly value: undefined;
}

type Callback = (result: AsyncResult) => void;
type Handler = (args: unknown) => void;
type Action = (event: unknown) => void;

const SUCCEEDED: AsyncResult = { status: "succeeded", value: undefined };

/** As much of `Office` as a pane in a shared runtime uses. */
export function officeNamespace(host: WireHost, options: OfficeOptions = {}) {
  const actions = new Map<string, Action>();
  /** Buttons that were pressed before the add-in had said what they do. */
  const awaited = new Map<string, (action: Action) => void>();
  const selectionHandlers = new Map<Handler, () => void>();
  const info = { host: "Excel", platform: PLATFORMS[host.model.profile] };
  const supported = (set: string, version = "1.1"): boolean =>
    reaches(set === "ExcelApi" ? (options.excelApi ?? "1.14") : OTHER_SETS[set], version);
  return {
    onReady: (ready?: (told: typeof info) => void): Promise<typeof info> => {
      ready?.(info);
      return Promise.resolve(info);
    },
    initialize: () => {},
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    EventType: {
      DocumentSelectionChanged: "documentSelectionChanged",
      OfficeThemeChanged: "officeThemeChanged",
    },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    StartupBehavior: { none: "None", load: "Load" },
    context: {
      displayLanguage: options.displayLanguage ?? "vi-VN",
      contentLanguage: options.contentLanguage ?? "vi-VN",
      officeTheme: options.theme ?? LIGHT,
      platform: info.platform,
      host: info.host,
      diagnostics: { ...info, version: "16.0.0.0" },
      partitionKey: "local",
      requirements: { isSetSupported: supported },
      document: {
        url: host.model.name,
        mode: "readWrite",
        addHandlerAsync: (_type: string, handler: Handler, done?: Callback): void => {
          const told = (): void => handler({ type: "documentSelectionChanged" });
          selectionHandlers.set(handler, told);
          host.onSelection(told);
          done?.(SUCCEEDED);
        },
        removeHandlerAsync: (_type: string, which: { handler?: Handler }, done?: Callback): void => {
          host.offSelection(which.handler === undefined ? undefined : selectionHandlers.get(which.handler));
          done?.(SUCCEEDED);
        },
      },
    },
    addin: {
      showAsTaskpane: (): Promise<void> => {
        options.onShowPane?.();
        return Promise.resolve();
      },
      hide: (): Promise<void> => Promise.resolve(),
      setStartupBehavior: (_behaviour: string): Promise<void> => Promise.resolve(),
      getStartupBehavior: (): Promise<string> => Promise.resolve("None"),
      onVisibilityModeChanged: (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve()),
    },
    ribbon: { requestUpdate: (_update: unknown): Promise<void> => Promise.resolve() },
    actions: {
      associate: (id: string, action: Action): void => {
        actions.set(id, action);
        awaited.get(id)?.(action);
        awaited.delete(id);
      },
    },
    /** What a ribbon button of the manifest does, until the add-in says that it is done; of this host, not of Office. */
    runAction: (id: string): Promise<void> =>
      new Promise((resolve) => {
        const run = (action: Action): void => action({ completed: resolve });
        const action = actions.get(id);
        if (action === undefined) awaited.set(id, run);
        else run(action);
      }),
  };
}

export type OfficeNamespace = ReturnType<typeof officeNamespace>;

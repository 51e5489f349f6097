import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";

import { connect, type ProxyGlobals } from "./connection.ts";
import type { WorkbookModel } from "./model/workbook.ts";
import { type OfficeNamespace, officeNamespace, type OfficeOptions } from "./office-namespace.ts";
import { type HostHandlers, WireHost } from "./wire/wire-host.ts";

/** Microsoft's script, compiled once for the process. It is read where npm put it and never copied. */
let compiled: Script | undefined;

function proxies(): Script {
  const path = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  compiled ??= new Script(readFileSync(path, "utf8"), { filename: path });
  return compiled;
}

function nothing(): void {}

/** As much of a browser's window as the script touches while it loads. */
function bareWindow(): Record<string, unknown> {
  const element = (): object => ({
    setAttribute: nothing,
    appendChild: nothing,
    style: {},
    getElementsByTagName: () => [],
    addEventListener: nothing,
  });
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const window: Record<string, unknown> = {
    // The process's own classes, so that `instanceof Error` and Array hold for what comes out of the proxies.
    Object,
    Array,
    String,
    Number,
    Error,
    TypeError,
    RegExp,
    Symbol,
    Map,
    Set,
    Promise,
    Date,
    JSON,
    Math,
    URL,
    console,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    parseInt: Number.parseInt,
    parseFloat: Number.parseFloat,
    isNaN: globalThis.isNaN,
    encodeURIComponent,
    decodeURIComponent,
    navigator: { userAgent: "node", platform: "", language: "vi-VN" },
    location: {
      href: "http://localhost/",
      search: "",
      hash: "",
      protocol: "http:",
      host: "localhost",
      pathname: "/",
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    history: {},
    sessionStorage: storage,
    localStorage: storage,
    document: {
      ...element(),
      createElement: element,
      getElementsByTagName: () => [element()],
      head: element(),
      body: element(),
      documentElement: element(),
      cookie: "",
      readyState: "complete",
      currentScript: null,
    },
  };
  return Object.assign(window, { window, self: window, top: window, parent: window, globalThis: window });
}

export interface OpenExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeNamespace;
  readonly host: WireHost;
  /** Resolves when the events of everything done so far have reached their handlers. */
  readonly settled: () => Promise<void>;
  /** The pane goes away: no handler hears anything any more. */
  readonly close: () => void;
}

/** Microsoft's Excel proxies over a model. Each call is a pane of its own; two panes may share one model. */
export function openExcel(model: WorkbookModel, options: OfficeOptions & HostHandlers = {}): OpenExcel {
  const window = bareWindow();
  createContext(window);
  proxies().runInContext(window);
  const host = new WireHost(model, options);
  const globals = window as unknown as ProxyGlobals;
  connect(globals, host);
  const Office = officeNamespace(host, options);
  globals.Office = Office;
  return {
    Excel: globals.Excel as typeof Excel,
    OfficeExtension: globals.OfficeExtension as unknown as typeof OfficeExtension,
    Office,
    host,
    settled: () => host.delivered(),
    close: () => host.dispose(),
  };
}

/**
 * Puts Excel, Office and OfficeExtension where the add-in's code looks for them.
 * @returns the opened Excel with an uninstaller that puts back what was there.
 */
export function installOffice(
  model: WorkbookModel,
  options: OfficeOptions & HostHandlers = {},
): OpenExcel & { readonly uninstall: () => void } {
  const opened = openExcel(model, options);
  const names = ["Excel", "Office", "OfficeExtension"] as const;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: opened[name], configurable: true, writable: true });
  }
  return {
    ...opened,
    uninstall: () => {
      opened.close();
      for (const [name, descriptor] of before) {
        if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
        else Object.defineProperty(globalThis, name, descriptor);
      }
    },
  };
}

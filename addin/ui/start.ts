import type { StartCode } from "../../domain/vocabulary/faults/start-code.ts";
import { type OfficeHost, officeReady } from "../host/office.ts";
import { makeSignIn } from "./make-sign-in.ts";
import { type PaneConfig, readPaneConfig } from "./pane-config.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { EXCEL_API } from "./self-test.ts";

export interface Started {
  readonly office: OfficeHost;
  readonly config: PaneConfig;
  readonly signIn: SignIn;
}

/** Loads everything that the pane requires, in order of dependence. The first fault is reported. */
export async function start(): Promise<Started | StartCode> {
  const [office, config] = await Promise.all([
    officeReady().catch(() => undefined),
    readPaneConfig().catch(() => undefined),
  ]);
  if (office === undefined) return "QT-OFFICE";
  if (config === undefined) return "QT-CONFIG";
  if (office.isExcel && !office.supports("ExcelApi", EXCEL_API)) return "QT-OFFICE-API";
  const signIn = await makeSignIn(config.signIn, office).catch(() => undefined);
  return signIn === undefined ? "QT-SIGNIN" : { office, config, signIn };
}

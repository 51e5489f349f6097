import type { StartCode } from "../../domain/vocabulary/faults/start-code.ts";
import type { OfficeHost } from "../host/office.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import type { SelfTestLine } from "./state/pane-state.ts";
import { readPaneConfig } from "./pane-config.ts";

/** The API level of the oldest supported Excel, LTSC 2021 (rule S25). */
export const EXCEL_API = "1.14";

/** Checks everything that the pane depends on, each independently. */
export async function selfTest(office: OfficeHost, signIn: SignIn): Promise<readonly SelfTestLine[]> {
  const checks: readonly (readonly [StartCode, () => Promise<boolean>])[] = [
    ["QT-CONFIG", () => readPaneConfig().then(() => true)],
    ["QT-OFFICE", async () => office.isExcel],
    ["QT-OFFICE-API", async () => office.supports("ExcelApi", EXCEL_API)],
    ["QT-STORAGE", storageWorks],
    ["QT-NET", async () => (await fetch("/v1/openapi.json")).ok],
    ["QT-SIGNIN", async () => (await signIn.token(true)) !== ""],
  ];
  const lines: SelfTestLine[] = [];
  for (const [code, holds] of checks) lines.push({ code, passed: await holds().catch(() => false) });
  return lines;
}

function storageWorks(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open("quan-triet.self-test");
    request.addEventListener("success", () => {
      request.result.close();
      indexedDB.deleteDatabase("quan-triet.self-test");
      resolve(true);
    });
    request.addEventListener("error", () => resolve(false));
  });
}

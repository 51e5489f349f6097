import { element } from "../frame/element.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Downloads a workbook that the add-in asks Excel to open. */
export function downloadReport(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  download("bao-cao.xlsx", new Blob([bytes], { type: XLSX }));
}

/** Downloads a file in the browser. */
export function download(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  element("a", { attributes: { href, download: name } }).click();
  URL.revokeObjectURL(href);
}

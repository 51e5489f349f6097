import { settings } from "../../../domain/forms/settings.ts";
import type { WireRow } from "../../../domain/protocol/push.ts";
import { officeRow } from "./office-row.ts";

/** What this organisation has decided where the texts leave a choice. */
export function settingRows(): WireRow[] {
  return [
    officeRow(settings, {
      name: "cap.percent",
      value: "25",
      source: "Thông báo 41-TB/TU: Đảng bộ có thành tích nổi trội, áp dụng tỷ lệ 25%",
    }),
    officeRow(settings, { name: "cap.base", value: "HTT", source: "366-QĐ/TW Điều 11.1.5" }),
  ];
}

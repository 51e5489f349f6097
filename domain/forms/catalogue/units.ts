import { UnitId } from "../../values/ids.ts";
import { defineForm } from "../form.ts";

export const units = defineForm({
  id: "units",
  caption: { vi: "Chi bộ, đoàn thể", en: "Units" },
  scope: "catalogue",
  /** A unit's key names its registers. */
  keySchema: UnitId,
  columns: {
    name: { kind: "text", max: 200, required: true, width: 44, caption: { vi: "Tên đơn vị", en: "Name" } },
    /** The office's own; the key stays hidden. */
    code: {
      kind: "text",
      max: 20,
      code: {
        letters: {
          by: "kind",
          of: {
            committee: "ĐU",
            "chi-bo": "CB",
            "chi-bo-co-so": "CBCS",
            "dang-bo-co-so": "ĐBCS",
            "phong-ban": "PB",
            "doan-the": "ĐT",
          },
        },
        digits: 1,
      },
      width: 10,
      caption: { vi: "Mã", en: "Code" },
    },
    kind: {
      kind: "choice",
      required: true,
      width: 14,
      caption: { vi: "Loại", en: "Kind" },
      options: {
        committee: { vi: "Đảng ủy", en: "Committee" },
        "chi-bo": { vi: "Chi bộ", en: "Party cell" },
        /** Grassroots organisations, for a committee above them. */
        "chi-bo-co-so": { vi: "Chi bộ cơ sở", en: "Grassroots Party cell" },
        "dang-bo-co-so": { vi: "Đảng bộ cơ sở", en: "Grassroots Party organisation" },
        /** A department, to which the law gives titles of collectives. */
        "phong-ban": { vi: "Phòng, ban", en: "Department" },
        "doan-the": { vi: "Đoàn thể", en: "Mass organisation" },
      },
    },
    group: {
      kind: "text",
      max: 40,
      required: true,
      width: 16,
      caption: { vi: "Nhóm tương đồng", en: "Peer group" },
    },
    order: { kind: "integer", min: 0, max: 999, width: 8, caption: { vi: "Thứ tự", en: "Order" } },
    establishedOn: { kind: "day", width: 12, caption: { vi: "Ngày thành lập", en: "Established on" } },
    /** The last day on which the unit exists; its history stays. */
    endedOn: { kind: "day", width: 12, caption: { vi: "Ngày kết thúc hoạt động", en: "Ended on" } },
  },
});

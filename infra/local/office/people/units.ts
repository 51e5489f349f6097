import { units } from "../../../../domain/forms/catalogue/units.ts";
import { UnitId } from "../../../../domain/values/ids.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { officeRow } from "../generator/office-row.ts";

export const COMMITTEE = UnitId.parse("dang-uy");

export interface OfficeUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly kind: "chi-bo" | "doan-the";
}

function unit(id: string, kind: OfficeUnit["kind"], name: string): OfficeUnit {
  return { id: UnitId.parse(id), kind, name };
}

export const HANH_CHINH = unit("cb-hanh-chinh", "chi-bo", "Chi bộ Hành chính - Tổ chức - Quản trị");
export const QUOC_HOI = unit("cb-quoc-hoi", "chi-bo", "Chi bộ Công tác Quốc hội");
export const HOI_DONG = unit("cb-hoi-dong", "chi-bo", "Chi bộ Công tác Hội đồng nhân dân");
export const CAC_BAN = unit("cb-cac-ban", "chi-bo", "Chi bộ Các ban Hội đồng nhân dân tỉnh");
export const DAN_NGUYEN = unit("cb-dan-nguyen", "chi-bo", "Chi bộ Thông tin - Dân nguyện");
export const CHU_THAP_DO = unit("chi-hoi-ctd", "doan-the", "Chi hội Chữ thập đỏ Văn phòng");
export const THANH_NIEN = unit("doan-thanh-nien", "doan-the", "Chi đoàn Thanh niên Văn phòng");
/** Its clerk enters nothing all year. */
export const CUU_CHIEN_BINH = unit("hoi-ccb", "doan-the", "Hội Cựu chiến binh Văn phòng");
export const PHU_NU = unit("chi-hoi-phu-nu", "doan-the", "Chi hội Phụ nữ Văn phòng");

export const CELLS = [HANH_CHINH, QUOC_HOI, HOI_DONG, CAC_BAN, DAN_NGUYEN] as const;
export const ORGANISATIONS = [CHU_THAP_DO, THANH_NIEN, CUU_CHIEN_BINH, PHU_NU] as const;
/** Every unit with a register of its own, in the order of reports. */
export const OFFICE_UNITS: readonly OfficeUnit[] = [...CELLS, ...ORGANISATIONS];

/** The two units with hand-made attendance sheets, which are imported. */
export const UNITS_WITH_SHEETS: readonly UnitId[] = [HANH_CHINH.id, CHU_THAP_DO.id];

/** The peer group of a collective is its kind. */
const GROUP_NAMES = { "chi-bo": "Chi bộ", "doan-the": "Đoàn thể" } as const;

export function unitRows(): WireRow[] {
  const committee = officeRow(
    units,
    {
      name: "Đảng ủy Văn phòng Đoàn ĐBQH và HĐND tỉnh",
      kind: "committee",
      group: "Đảng ủy",
      order: 0,
      establishedOn: "2021-06-15",
    },
    COMMITTEE,
  );
  const rows = OFFICE_UNITS.map(({ id, name, kind }, index) =>
    officeRow(
      units,
      { name, kind, group: GROUP_NAMES[kind], order: index + 1, establishedOn: "2021-06-15" },
      id,
    ),
  );
  return [committee, ...rows];
}

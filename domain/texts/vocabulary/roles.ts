import type { Bilingual } from "../../values/bilingual.ts";
import type { Role } from "../../vocabulary/role.ts";

export const ROLE_TEXTS = {
  Clerk: { vi: "Văn thư", en: "Clerk" },
  Reviewer: { vi: "Văn phòng cấp ủy", en: "Committee's office" },
  Committee: { vi: "Cấp ủy", en: "Committee" },
  Admin: { vi: "Quản trị", en: "Administrator" },
  Auditor: { vi: "Kiểm tra", en: "Auditor" },
} as const satisfies Record<Role, Bilingual>;

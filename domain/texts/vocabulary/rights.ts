import type { Action } from "../../vocabulary/rights/action.ts";
import type { Bilingual } from "../../values/bilingual.ts";
import type { UserState } from "../../vocabulary/rights/user-state.ts";

/** What a user may do, in words. */
export const ACTION_TEXTS = {
  "read-register": { vi: "xem sổ", en: "read the register" },
  "write-register": { vi: "nhập và gửi sổ", en: "enter and send rows" },
  "read-board": { vi: "theo dõi việc đến hạn", en: "see what is due" },
  "lock-register": { vi: "khóa, mở khóa sổ", en: "lock and unlock registers" },
  "start-run": { vi: "chấm điểm và công bố", en: "score and publish" },
  "read-run": { vi: "xem kết quả", en: "see results" },
  "record-decision": { vi: "ghi quyết định của cấp ủy", en: "record the committee's decisions" },
  "number-papers": { vi: "ghi số, đổi mẫu văn bản", en: "number papers and change their templates" },
  "decide-correction": { vi: "duyệt đề nghị điều chỉnh", en: "decide on corrections" },
  export: { vi: "xuất báo cáo", en: "export reports" },
} as const satisfies Record<Action, Bilingual>;

export const USER_STATE_TEXTS = {
  waiting: { vi: "Chưa đăng nhập lần nào", en: "Has not signed in yet" },
  active: { vi: "Đang dùng", en: "Active" },
  left: { vi: "Đã thôi quyền", en: "Rights have ended" },
  unlisted: { vi: "Ngoài danh sách", en: "Not on the list" },
} as const satisfies Record<UserState, Bilingual>;

export const RIGHTS_TEXTS = {
  everywhere: { vi: "Toàn cơ quan", en: "The whole organisation" },
  nothing: { vi: "Chưa được làm gì", en: "Nothing yet" },
  noRole: {
    vi: "Chưa có vai trò: quản trị Microsoft 365 gán vai trò của ứng dụng cho người này.",
    en: "No role yet: the administrator of Microsoft 365 assigns a role of the application.",
  },
  unitForms: { vi: "mọi biểu của đơn vị", en: "all forms of the unit" },
  allForms: { vi: "mọi biểu và danh mục", en: "all forms and the catalogue" },
  allFormsBut: {
    vi: "mọi biểu và danh mục, trừ: {forms}",
    en: "all forms and the catalogue, except: {forms}",
  },
  noForms: { vi: "không biểu nào", en: "no form" },
} as const satisfies Record<string, Bilingual>;

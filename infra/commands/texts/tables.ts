/** Heads of the tables that are printed in a terminal. */
export const TABLE_TEXTS = {
  levels: { group: "Nhóm", total: "Tổng", all: "Tổng số", collective: "Tập thể", individual: "Cá nhân" },
  proposals: ["Hình thức", "Cấp quyết định", "Số đề nghị", "Tạm dừng", "Tên"],
  impact: ["Mã", "Tên", "Điểm", "Mức"],
} as const;

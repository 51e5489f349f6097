import type { CellStyle } from "../../../lambda/workbook/writer/sheet-style.ts";
import { STYLE } from "../../../lambda/workbook/writer/sheet-style.ts";

/** The same cells for every writer: names, codes and units as text, counts, points and days; 20 columns, 6 sheets. */
export const COLUMNS = 20;
export const SIDE_SHEETS = 5;
export const SIDE_ROWS = 200;

const UNITS = Array.from({ length: 40 }, (_, index) => `Chi bộ Công tác Hội đồng nhân dân số ${index + 1}`);
const LEVELS = ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"];
const FAMILY = ["Nguyễn Thị", "Đỗ Đức", "Trần Văn", "Phạm Hồng", "Lê Quốc"];
const GIVEN = ["Hằng", "Lượng", "Thủy", "Dũng", "Khánh", "Quyên", "Đạt"];

export function cellsOf(row: number): readonly (string | number)[] {
  const name = `${FAMILY[row % FAMILY.length]} ${GIVEN[row % GIVEN.length]} ${row}`;
  const texts = [
    String(row),
    name,
    `nv-${row}`,
    UNITS[row % UNITS.length] ?? "",
    LEVELS[row % LEVELS.length] ?? "",
  ];
  const points = Array.from({ length: 10 }, (_, index) => ((row * 37 + index * 11) % 1000) / 100);
  const counts = Array.from({ length: 4 }, (_, index) => (row + index) % 31);
  return [...texts, ...points, ...counts, 46_000 + (row % 365)];
}

/** The style of each column, by its content. */
export const STYLES: readonly CellStyle[] = [
  STYLE.centered,
  STYLE.code,
  STYLE.code,
  STYLE.prose,
  STYLE.code,
  ...Array<CellStyle>(10).fill(STYLE.decimal),
  ...Array<CellStyle>(4).fill(STYLE.count),
  STYLE.day,
];

/** Columns whose texts seldom repeat. */
export const UNIQUE: ReadonlySet<number> = new Set([0, 1, 2]);

import { afterEach, expect, test } from "vitest";
import { STATUS_SLOT } from "../../addin/host/table/layout.ts";
import { area, holds } from "../../infra/local/excel/model/area.ts";
import { lookAt, withRuledCells } from "../../infra/local/workbench/grid/conditional-look.ts";
import { closeDesk, openDesk } from "../host/open-desk.ts";

afterEach(closeDesk);

test("a cell that its line's status names is painted with the status, in the colour of wrong cells", async () => {
  const { hands, model } = await openDesk();
  const { table, sheet } = hands.table("essays");
  const line = table.area.row + 1;
  const place = (field: string) => table.area.column + hands.column("essays", field);
  const fill = (field: string) => lookAt(model, sheet, line, place(field)).fillColor;
  expect(fill("grade")).toBe("");
  hands.put("essays", 0, hands.column("essays", STATUS_SLOT), "× Đánh giá: “?” không có trong danh sách.");
  expect([fill("grade"), fill("due")]).toEqual(["#FCE4D6", ""]);
  const painted = withRuledCells(sheet, area(line, place(STATUS_SLOT)));
  expect([holds(painted, line, place("grade")), painted.rows]).toEqual([true, 1]);
});

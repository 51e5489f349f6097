import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RIBBON_ACTIONS } from "../../addin/host/ribbon.ts";
import { parseManifestTab } from "../../infra/local/workbench/ribbon/manifest-tab.ts";

const MANIFEST = readFileSync("manifest.xml", "utf8");

test("the tab has one button that opens the pane, and one for each function of the pane", () => {
  const actions = parseManifestTab(MANIFEST).groups.flatMap(({ buttons }) =>
    buttons.map(({ action }) => action),
  );
  expect(actions).toEqual([undefined, ...RIBBON_ACTIONS]);
});

test("labels and tips are in both languages, pictures relative to the page", () => {
  const { label, groups } = parseManifestTab(MANIFEST);
  expect(label).toEqual({ vi: "Quán Triệt", en: "Quan Triet" });
  expect(groups.map((group) => group.label.vi)).toEqual(["Số liệu", "Kết quả"]);
  expect(groups[1]?.buttons[0]).toMatchObject({
    label: { vi: "Xuất báo cáo", en: "Export report" },
    icon: "assets/export-32.png",
    denseIcon: "assets/export-80.png",
  });
  expect(groups[1]?.buttons[0]?.tip.en).toContain("new workbook");
});

test("a text without an English one is shown as it is", () => {
  const mended = MANIFEST.replace('<bt:Override Locale="en-US" Value="Send" />', "");
  expect(parseManifestTab(mended).groups[0]?.buttons[1]?.label.en).toBe("Gửi số liệu");
});

test("a manifest that names a text which it lacks is no manifest", () => {
  const broken = MANIFEST.replace('<Label resid="Send.Label" />', '<Label resid="Other.Label" />');
  expect(() => parseManifestTab(broken)).toThrow("Other.Label");
});

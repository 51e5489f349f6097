import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settingFault, Settings } from "../../domain/facts/settings.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice } from "../api/api-room.ts";

const OFFICE = caller("van-phong", "Reviewer");

let room: ApiRoom;

beforeAll(async () => {
  room = await openOffice();
  await room.grant("van-phong", COMMITTEE, "write");
});
afterAll(() => room.stop());

async function told(row: object): Promise<unknown> {
  const answer = await room.push(COMMITTEE, [row], OFFICE);
  const [outcome] = (
    answer.body as { rows: { status: string; issues?: { field: string; code: string }[] }[] }
  ).rows;
  const issues = (outcome?.issues ?? []).map(({ field, code }) => `${field} ${code}`);
  return [outcome?.status, ...issues].join(" ");
}

const setting = (name: string, value: string) =>
  newRow("settings", name.replaceAll(".", "_"), { name, value });

// Order: a setting that was accepted stands, so those that are refused are tried before.
describe("a setting is checked when it is entered", { shuffle: false }, () => {
  test.each([
    ["a name that there is not", setting("az", "1"), "invalid name unknown-setting"],
    ["another spelling", setting("Cap.Base", "HTT"), "invalid name unknown-setting"],
    ["a letterhead that there is not", setting("letterhead.stamp", "x"), "invalid name unknown-setting"],
    ["a value of another setting", setting("cap.drop", "HTT"), "invalid value bad-setting"],
    ["a switch in words", setting("headAtMostUnit", "có"), "invalid value bad-setting"],
    ["a percentage in words", setting("cap.percent", "hai mươi"), "invalid value bad-setting"],
    ["a percentage that no policy allows", setting("cap.percent", "101"), "invalid value bad-setting"],
    [
      "a percentage that only another rule book allows",
      setting("cap.percent", "30"),
      "invalid value bad-setting",
    ],
    ["the largest that the year's allows", setting("cap.percent", "25"), "accepted"],
    ["a sound choice", setting("cap.base", "TONG_SO"), "accepted"],
    ["a sound letterhead", setting("letterhead.signer", "Nguyễn Văn An"), "accepted"],
  ])("%s", async (_, row, expected) => {
    expect(await told(row)).toBe(expected);
  });

  test("also where a stored one is changed; deleting is free", async () => {
    expect(await told(setting("cap.rounding", "floor"))).toBe("accepted");
    const change = (more: object) => ({ form: "settings", key: "cap_rounding", baseRev: 1, ...more });
    expect(await told(change({ fields: { value: "sai" } }))).toBe("invalid value bad-setting");
    expect(await told(change({ deleted: true }))).toBe("accepted");
  });

  test("every setting that scoring reads is known at entry", () => {
    const faults = Object.keys(Settings.shape).map((name) => settingFault(name, "?"));
    expect(new Set(faults)).toEqual(new Set(["value"]));
  });
});

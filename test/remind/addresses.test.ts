import { expect, test } from "vitest";
import { addressesOf } from "../../domain/sending/addresses.ts";
import type { OfficeUser } from "../../domain/users/office-users.ts";
import { Day } from "../../domain/values/day.ts";

const TODAY = Day.parse("2026-04-06");
const user = (key: string, signIn: string, until: string | null = null): OfficeUser => ({
  key,
  signIn,
  fullName: key,
  until: until === null ? null : Day.parse(until),
  directoryId: null,
});
const addresses = (...list: readonly OfficeUser[]) =>
  addressesOf("cb-mot", {
    list,
    grants: list.map(({ key }) => ({ user: key, unit: "cb-mot", access: "write" })),
    today: TODAY,
  });

test.each([
  "an@tinh.vn, binh@ngoai.vn",
  "an@tinh.vn\r\nBcc: binh@ngoai.vn",
  "An <an@tinh.vn>",
  '"an"@tinh.vn',
  "an@tinh",
  "an@tinh..vn",
  "thư.ký@tinh.vn",
  "an",
  "",
])("the sign-in name %j, which is no single address, gets no letter", (signIn) => {
  expect(addresses(user("u", signIn))).toEqual([]);
});

test("each address gets one letter, however it is written and by how many rows; whoever has left gets none", () => {
  const list = [
    user("a", "An@Tinh.vn "),
    user("b", "an@tinh.vn"),
    user("c", "binh@tinh.vn", "2026-04-06"),
    user("d", "chi@tinh.vn", "2026-04-07"),
  ];
  expect(addresses(...list)).toEqual(["an@tinh.vn", "chi@tinh.vn"]);
});

test("a letter has fifty recipients at most", () => {
  const many = Array.from({ length: 60 }, (_, index) => user(`u${index}`, `u${index}@tinh.vn`));
  expect(addresses(...many)).toHaveLength(50);
});

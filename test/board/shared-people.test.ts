import { expect, test } from "vitest";
import { unitsSharingPeople } from "../../domain/membership/shared-people.ts";

test("a unit shares people with every unit that one of its people was ever in, and with no other", () => {
  const shared = unitsSharingPeople([
    { person: "an", unit: "cb-1" },
    { person: "an", unit: "cong-doan" },
    { person: "binh", unit: "cb-2" },
    { person: "binh", unit: "cong-doan" },
    { person: "binh", unit: "cb-2" },
    { person: "chi", unit: "cb-3" },
  ]);
  const of = (unit: string) => [...(shared.get(unit) ?? [])].toSorted();
  expect(["cb-1", "cb-2", "cb-3", "cong-doan"].map(of)).toEqual([
    ["cong-doan"],
    ["cong-doan"],
    [],
    ["cb-1", "cb-2"],
  ]);
});

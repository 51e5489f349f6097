import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codeFolders, FOLDERS } from "./rooms.ts";
import { drawnArrows, roomsPage, withRooms } from "./rooms-page.ts";

const ROOMS = Object.entries(FOLDERS).flatMap(([folder, rooms]) =>
  Object.keys(rooms).map((room) => `${folder}/${room}`),
);

test("every folder with code is a room, and every room has code", () => {
  expect([...codeFolders().keys()].toSorted()).toEqual(ROOMS.toSorted());
});

test("a room imports only rooms above it, so no ring can form", () => {
  for (const rooms of Object.values(FOLDERS)) {
    const names = Object.keys(rooms);
    const above = Object.entries(rooms).map(([room, { imports }]) => {
      const known = new Set(names.slice(0, names.indexOf(room)));
      return imports.filter((one) => !known.has(one)).map((one) => `${room} -> ${one}`);
    });
    expect(above.flat()).toEqual([]);
  }
});

test("taken by their first folder alone, rooms form no ring either", () => {
  for (const rooms of Object.values(FOLDERS)) {
    const first = (room: string) => room.split("/")[0] ?? room;
    const arrows = Object.entries(rooms).flatMap(([room, { imports }]) =>
      imports.map((one) => [first(room), first(one)] as const).filter(([from, to]) => from !== to),
    );
    expect(ringOf(arrows)).toEqual([]);
  }
});

test("a room has at most 25 files", () => {
  const large = [...codeFolders()].filter(([, files]) => files > 25).map(([folder]) => folder);
  expect(large).toEqual([]);
});

test("the page of rooms and the README's list are made from rooms.json", async () => {
  await expect(roomsPage()).toMatchFileSnapshot("../../docs/rooms.md");
  await expect(withRooms(readFileSync("README.md", "utf8"))).toMatchFileSnapshot("../../README.md");
});

test("in the README's picture an arrow joins two rooms only where one may import the other", () => {
  const arrows = drawnArrows(readFileSync("README.md", "utf8"));
  expect(arrows.length).toBeGreaterThan(1);
  expect(arrows.filter(([a, b]) => !mayImport(a, b) && !mayImport(b, a))).toEqual([]);
});

/** The arrows of rings: removes arrows that lead to an end, until none is left to remove. */
function ringOf(arrows: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const from = new Set(arrows.map(([one]) => one));
  const left = arrows.filter(([, to]) => from.has(to));
  return left.length === arrows.length ? left : ringOf(left);
}

function mayImport(from: string, to: string): boolean {
  const [folder = "", room = ""] = split(from);
  const [other, another = ""] = split(to);
  const imports = FOLDERS[folder]?.[room]?.imports;
  if (imports === undefined || !ROOMS.includes(to)) return false;
  return folder === other ? imports.includes(another) : other === "domain";
}

function split(room: string): readonly string[] {
  return [room.slice(0, room.indexOf("/")), room.slice(room.indexOf("/") + 1)];
}

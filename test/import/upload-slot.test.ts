import { afterAll, beforeAll, expect, test } from "vitest";
import { ImportSlot } from "../../domain/protocol/imports.ts";
import { COMMITTEE, YEAR } from "../ledger/office.ts";
import { newRow, openImportRoom, UNIT } from "./import-room.ts";

let room: Awaited<ReturnType<typeof openImportRoom>>;
beforeAll(async () => {
  room = await openImportRoom();
  await room.fill(COMMITTEE, [
    newRow("units", UNIT, { name: "Chi bộ Một", kind: "chi-bo", group: "chi-bo" }),
  ]);
});
afterAll(() => room.stop());

const FILE = Buffer.from("the file that was announced");
const ABOUT = { unit: UNIT, year: YEAR };

test("a slot takes the file that it was opened for, as often as it is sent, and no other", async () => {
  const { id, upload } = ImportSlot.parse((await room.open(ABOUT, FILE)).body);
  const put = async (body: Buffer, headers: Record<string, string> = upload.headers) =>
    (await fetch(upload.url, { method: "PUT", body: new Uint8Array(body), headers })).status;

  const other = Buffer.from(FILE.toString().toUpperCase());
  expect(other.length).toBe(FILE.length);
  expect(await put(other), "other content of the same length").toBe(400);
  expect(await put(Buffer.concat([FILE, FILE])), "a longer file").toBe(403);
  expect(await put(FILE.subarray(1)), "a shorter file").toBe(403);
  expect(await put(FILE, {}), "without its checksum").toBe(403);
  const sha256 = upload.headers["x-amz-checksum-sha256"]?.toLowerCase() ?? "";
  expect(await put(FILE, { "x-amz-checksum-sha256": sha256 }), "with another checksum").toBe(403);
  expect((await room.post(`/v1/imports/${id}/check`, {})).body).toMatchObject({
    code: "import-not-uploaded",
  });

  expect([await put(FILE), await put(FILE)]).toEqual([200, 200]);
  expect((await room.post(`/v1/imports/${id}/check`, {})).body).toMatchObject({ code: "import-refused" });
});

test("a file of more than 10 MB gets no slot, and is told why", async () => {
  const digest = (bytes: number) => ({ content: { bytes, sha256: `${"A".repeat(43)}=` } });
  expect((await room.open({ ...ABOUT, ...digest(10 * 1024 * 1024) })).status).toBe(201);
  expect(await room.open({ ...ABOUT, ...digest(10 * 1024 * 1024 + 1) })).toMatchObject({
    status: 422,
    body: { code: "import-refused", title: expect.stringContaining("lớn hơn 10 MB") },
  });
});

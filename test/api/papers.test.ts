import { afterAll, beforeAll, expect, test } from "vitest";
import type { PapersResponse } from "../../domain/protocol/workbooks.ts";
import { naturalKey } from "../../domain/forms/row.ts";
import { settings } from "../../domain/forms/catalogue/settings.ts";
import type { Answer, Caller } from "./gateway-event.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, storeRun } from "./api-room.ts";

const RUN = "run-papers-001";
const clerk = caller("clerk", "Clerk");
const member = caller("member", "Committee");

let room: ApiRoom;
beforeAll(async () => {
  room = await openOffice();
  await room.fill(
    COMMITTEE,
    ["cb-mot-01", "cb-hai-01"].map((id) =>
      newRow("people", id, { fullName: `Người ${id}`, category: "cong-chuc", admittedOn: "2010-01-01" }),
    ),
  );
  await storeRun(room, RUN, "published");
  await room.grant("clerk", "cb-mot", "write");
  await room.grant("member", COMMITTEE, "read");
});
afterAll(() => room.stop());

const list = (who?: Caller): Promise<Answer> => room.get(`/v1/runs/${RUN}/papers`, who);
const order = (more: object = {}, who?: Caller): Promise<Answer> =>
  room.post("/v1/workbooks", { report: "dossier", run: RUN, ...more }, who);
const idOf = ({ body }: Answer): string => (body as { id: string }).id;

test("the papers of a run are listed by title, with how many each names", async () => {
  const { status, body } = await list();
  expect(status).toBe(200);
  const { papers } = body as PapersResponse;
  expect(papers.map(({ kind }) => kind)).toEqual([
    "contents",
    "ballot",
    "count-minutes",
    "ratings-report",
    "ratings-decision",
  ]);
  expect(papers.at(-1)).toMatchObject({
    title: "Quyết định công nhận kết quả xếp loại chất lượng đảng viên tháng 3/2026",
    count: 2,
  });
});

test("all of them are one file, and each is one by its name", async () => {
  const [all, one] = [idOf(await order()), idOf(await order({ paper: "bao-cao-xep-loai" }))];
  expect(all).not.toBe(one);
  const addressOf = async (id: string) => {
    await room.workbooks.finish(id, 1);
    return decodeURIComponent(((await room.get(`/v1/workbooks/${id}`)).body as { url: string }).url);
  };
  expect(await addressOf(all)).toContain("ho-so-2026-03.zip");
  expect(await addressOf(one)).toContain("bao-cao-xep-loai-2026-03.docx");
});

test("they are made anew once the letterhead is changed", async () => {
  const before = idOf(await order());
  expect(idOf(await order())).toBe(before);
  const signer = { name: "letterhead.signer", value: "Nguyễn Văn Ký" };
  await room.fill(COMMITTEE, [newRow("settings", naturalKey(settings, signer) ?? "", signer)]);
  expect(idOf(await order())).not.toBe(before);
});

test("a clerk of one unit is given none, and neither is whoever takes no part in a decision", async () => {
  expect((await list(clerk)).body).toMatchObject({ code: "forbidden" });
  expect((await order({}, clerk)).body).toMatchObject({ code: "forbidden" });
  expect((await list(member)).status).toBe(200);
  const interest = { user: "member", subject: "cb-hai-01", reason: "Vợ" };
  await room.fill(COMMITTEE, [newRow("interests", "member.cb-hai-01", interest)]);
  expect((await list(member)).body).toMatchObject({ code: "recused" });
  expect((await order({}, member)).body).toMatchObject({ code: "recused" });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PapersResponse } from "../../domain/protocol/paper/papers.ts";
import { naturalKey } from "../../domain/forms/row.ts";
import { settings } from "../../domain/forms/catalogue/settings.ts";
import type { Answer, Caller } from "./gateway-event.ts";
import { RunId, UnitId } from "../../domain/values/ids.ts";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { PaperNumberResponse, PaperTemplatesResponse } from "../../domain/protocol/paper/papers.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, storeRun, YEAR } from "./api-room.ts";

const RUN = "run-papers-001";
const clerk = caller("clerk", "Clerk");
const member = caller("member", "Committee");
const husband = caller("husband", "Committee");

let room: ApiRoom;
beforeAll(async () => {
  room = await openOffice();
  await room.fill(
    COMMITTEE,
    ["cb-mot-01", "cb-hai-01"].map((id) =>
      newRow("people", id, { fullName: `Người ${id}`, category: "cong-chuc", admittedOn: "2010-01-01" }),
    ),
  );
  const registers = [COMMITTEE, "cb-mot", "cb-hai"].map((id) => ({ unit: UnitId.parse(id), year: YEAR }));
  const heads = await room.ledger.heads(registers);
  const pins = registers.map((one, index) => ({ ...one, seq: heads[index]?.seq ?? 0 }));
  await storeRun(room, RUN, "published", "2026-03", null, undefined, { registers: pins });
  await room.grant("office", COMMITTEE, "write");
  await room.grant("clerk", "cb-mot", "write");
  await room.grant("member", COMMITTEE, "read");
  await room.grant("husband", COMMITTEE, "read");
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
    "member-form",
    "bases-annex",
  ]);
  expect(papers.find(({ kind }) => kind === "ratings-decision")).toMatchObject({
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

describe("a number from the office's own book", { shuffle: false }, () => {
  const office = caller("office", "Reviewer");
  const number = (name: string, body: object, who = office): Promise<Answer> =>
    room.post(`/v1/runs/${RUN}/papers/${name}/number`, { day: "2026-03-31", ...body }, who);
  const report = "bao-cao-xep-loai";
  const standing = async (name: string) =>
    ((await list()).body as PapersResponse).papers.find((paper) => paper.name === name);

  test("is suggested, typed by the office alone, and told with who typed it and when", async () => {
    expect(await standing(report)).toMatchObject({ numbered: null, next: "01" });
    expect((await number(report, { number: "5" }, member)).body).toMatchObject({ code: "forbidden" });
    expect((await number(report, { number: "0" })).status).toBe(400);
    expect((await number("phieu-bieu-quyet-xep-loai", { number: "5" })).body).toMatchObject({
      code: "paper-has-no-number",
    });
    const { body } = await number(report, { number: "5" });
    expect(body).toMatchObject({
      status: "numbered",
      numbered: { reference: "05-BC/ĐU", day: "2026-03-31", by: "office", at: room.clock.now },
    });
    expect(await standing(report)).toMatchObject({ numbered: { reference: "05-BC/ĐU" }, next: "06" });
  });

  test("freezes the paper: the same bytes are given whatever is entered later", async () => {
    const kept = (await room.paperBook.all()).find(({ name }) => name === report);
    const before = await room.paperBook.fileOf(kept ?? expect.unreachable());
    const id = idOf(await order({ paper: report }));
    const place = { name: "letterhead.place", value: "Bình An" };
    await room.fill(COMMITTEE, [newRow("settings", naturalKey(settings, place) ?? "", place)]);
    expect(idOf(await order({ paper: report }))).not.toBe(id);
    expect(await room.paperBook.fileOf(kept ?? expect.unreachable())).toEqual(before);
    expect(new Set((await room.paperBook.ofRun(RunId.parse(RUN))).map(({ object }) => object)).size).toBe(1);
  });

  test("that is doubtful is asked, and kept once the clerk is sure; the earlier file stays", async () => {
    const asked = (await number(report, { number: "6", day: "2031-01-01" })).body as PaperNumberResponse;
    expect(asked.status === "asked" && asked.questions.map(({ code }) => code)).toEqual([
      "numbered-before",
      "far-day",
    ]);
    expect(await standing(report)).toMatchObject({ numbered: { reference: "05-BC/ĐU" } });
    expect((await number(report, { number: "6", sure: true })).body).toMatchObject({
      numbered: { reference: "06-BC/ĐU", version: 2 },
    });
    const files = await Promise.all((await room.paperBook.all()).map((one) => room.paperBook.fileOf(one)));
    expect(files).toHaveLength(2);
  });

  test("is for published results alone", async () => {
    await storeRun(room, "run-papers-dry", "finished");
    const dry = await room.post(
      `/v1/runs/run-papers-dry/papers/${report}/number`,
      { number: "1", day: "2026-03-31" },
      office,
    );
    expect(dry.body).toMatchObject({ code: "run-not-current" });
  });
});

describe("a template of the office's own", () => {
  const office = caller("office", "Reviewer");
  const bring = (content: string | null, who = office) =>
    room.post("/v1/paper-templates/ratings-report", { year: YEAR, fileName: "bao-cao.docx", content }, who);
  const own = async () => {
    const { body } = await room.get(`/v1/paper-templates?year=${YEAR}`);
    return (body as PaperTemplatesResponse).templates.find(({ kind }) => kind === "ratings-report")?.own;
  };
  const file = async (text: string) =>
    Buffer.from(
      await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] })),
    ).toString("base64");

  test("serves from then on, until the office goes back to the product's own", async () => {
    expect(await own()).toBeNull();
    const before = idOf(await order());
    expect((await bring(await file("Mẫu riêng {{so}}"))).body).toEqual({ faults: [] });
    expect(await own()).toMatchObject({ fileName: "bao-cao.docx", by: "office", at: room.clock.now });
    expect([...(await room.paperTemplates.files()).keys()]).toEqual(["ratings-report"]);
    expect(idOf(await order())).not.toBe(before);
    expect((await bring(null)).body).toEqual({ faults: [] });
    expect(await own()).toBeNull();
    expect((await room.paperTemplates.files()).size).toBe(0);
  });

  test("is not kept with a tag that its papers do not fill, and never by whoever only decides", async () => {
    const { body } = await bring(await file("{{khong_co}}"));
    expect(body).toMatchObject({ faults: [{ code: "unknown-tag" }] });
    expect((await bring(await file("{{so}}"), member)).body).toMatchObject({ code: "forbidden" });
    expect(await own()).toBeNull();
  });

  test("is asked for as a Word file like a report", async () => {
    const ask = (shipped: boolean) =>
      room.post("/v1/workbooks", { report: "template", year: YEAR, kind: "ballot", shipped });
    const [serving, shipped] = [idOf(await ask(false)), idOf(await ask(true))];
    expect(serving).not.toBe(shipped);
    await room.workbooks.finish(serving, 0);
    const { body } = await room.get(`/v1/workbooks/${serving}`);
    expect(decodeURIComponent((body as { url: string }).url)).toContain("mau-ballot.docx");
  });
});

test("minutes of a count are checked: each number that does not add up is named, and a file that is none is told", async () => {
  const check = async (content: Uint8Array, who?: Caller) =>
    room.post("/v1/paper-counts", { year: YEAR, content: Buffer.from(content).toString("base64") }, who);
  const cells = ["1", "Người A", "Chuyên viên", "", "9", "", "", "", ""];
  const [head, row] = [
    new Paragraph("có mặt: 8; phát ra: 8; thu về: 8; hợp lệ: 8; không hợp lệ: 0"),
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  ];
  const minutes = new Document({ sections: [{ children: [head, new Table({ rows: [row] })] }] });
  const { body } = await check(await Packer.toBuffer(minutes));
  expect(body).toMatchObject({ names: 1, faults: [{ code: "name-sum" }] });
  expect(JSON.stringify(body)).toContain("Người A");
  expect((await check(Buffer.from("%PDF-1.7"))).body).toMatchObject({ faults: [{ code: "unreadable" }] });
  expect((await check(Buffer.from(""), clerk)).body).toMatchObject({ code: "forbidden" });
});

test("a clerk of one unit is given none, and neither is whoever takes no part in a decision", async () => {
  expect((await list(clerk)).body).toMatchObject({ code: "forbidden" });
  expect((await order({}, clerk)).body).toMatchObject({ code: "forbidden" });
  expect((await list(husband)).status).toBe(200);
  const interest = { user: "husband", subject: "cb-hai-01", reason: "Vợ" };
  await room.fill(COMMITTEE, [newRow("interests", "husband.cb-hai-01", interest)]);
  expect((await list(husband)).body).toMatchObject({ code: "recused" });
  expect((await order({}, husband)).body).toMatchObject({ code: "recused" });
});

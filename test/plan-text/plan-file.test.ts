import { afterEach, beforeEach, expect, test } from "vitest";
import { PlanTextResponse } from "../../domain/protocol/plan-texts.ts";
import type { Caller } from "../api/gateway-event.ts";
import { CLERK, newRow, openImportRoom, UNIT } from "../import/import-room.ts";
import { writeZip } from "../import/zip.ts";
import { COMMITTEE, YEAR } from "../ledger/office.ts";

const DIRECTIVE = "nq-09-tu";
const SUPERIOR = "Toàn thể đảng viên gắn học tập với việc thực hiện nhiệm vụ chính trị của cơ quan";
const COPIED = "Chi bộ gắn học tập với việc thực hiện nhiệm vụ chính trị của cơ quan mình";
const OFFICE: Caller = { user: "admin", roles: ["Admin"] };

let room: Awaited<ReturnType<typeof openImportRoom>>;
beforeEach(async () => {
  room = await openImportRoom();
  const directive = {
    number: "09-NQ/TU",
    kind: "nghi-quyet",
    title: "x",
    issuer: "Tỉnh ủy",
    issuedOn: "2026-01-05",
  };
  await room.fill(COMMITTEE, [
    newRow("directives", DIRECTIVE, directive),
    newRow("units", UNIT, { name: "Chi bộ Một", kind: "chi-bo", group: "Chi bộ" }),
    newRow("grants", `${CLERK.user}.${UNIT}`, { user: CLERK.user, unit: UNIT, access: "write" }),
  ]);
});
afterEach(() => room.stop());

const docx = (text: string) =>
  writeZip([
    {
      name: "word/document.xml",
      content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    },
  ]);
const send = async (unit: string, file: Buffer, who: Caller): Promise<string> => {
  const wanted = { unit, year: YEAR, directive: DIRECTIVE, fileName: "ke-hoach.docx" };
  return room.bring(wanted, file, who);
};
const step = async (id: string, name: "check" | "commit", who: Caller) =>
  (await room.post(`/v1/imports/${id}/${name}`, {}, who)).body;
const share = async () => {
  const [row] = await room.ledger.allRows({ unit: UNIT, year: YEAR }, "action-plans");
  return row?.fields["copiedShare"];
};

test("a plan's Word file waits for its row, is checked without keeping anything, and committed like a pasted text", async () => {
  const superior = await send(COMMITTEE, docx(SUPERIOR), OFFICE);
  expect(await step(superior, "commit", OFFICE)).toMatchObject({ unit: COMMITTEE, remeasured: 0 });
  const id = await send(UNIT, docx(COPIED), CLERK);
  expect(await step(id, "check", CLERK)).toMatchObject({ code: "plan-not-entered" });

  await room.fill(UNIT, [newRow("action-plans", DIRECTIVE, { directive: DIRECTIVE, due: "2026-03-20" })]);
  const checked = PlanTextResponse.parse(await step(id, "check", CLERK));
  expect(checked).toMatchObject({ comparison: { share: "82.35" }, recorded: null });
  expect(await share()).toBeUndefined();

  const committed = PlanTextResponse.parse(await step(id, "commit", CLERK));
  expect(committed).toMatchObject({
    plan: { by: CLERK.user },
    comparison: { share: "82.35" },
    recorded: "82.35",
  });
  expect(await share()).toBe("82.35");
});

test("a file that is no Word document is named, and told what to bring instead", async () => {
  const id = await send(UNIT, Buffer.from("%PDF-1.7"), CLERK);
  const answer = await step(id, "commit", CLERK);
  expect(answer).toMatchObject({
    code: "import-refused",
    title: expect.stringMatching(/đây là tệp PDF.*\.docx/),
  });
});

test("the superior's file is not a clerk's to bring, and nobody reads another's upload", async () => {
  const wanted = { unit: COMMITTEE, year: YEAR, directive: DIRECTIVE, fileName: "x.docx" };
  expect((await room.open(wanted, docx(COPIED), CLERK)).body).toMatchObject({ code: "forbidden" });
  const id = await send(UNIT, docx(COPIED), CLERK);
  expect(await step(id, "check", OFFICE)).toMatchObject({ code: "not-found" });
});

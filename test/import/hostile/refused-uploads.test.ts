import { afterAll, beforeAll, expect, test } from "vitest";
import { REFUSAL_TEXTS } from "../../../domain/texts/import/import.ts";
import { COMMITTEE, YEAR } from "../../ledger/office.ts";
import { newRow, openImportRoom, UNIT } from "../import-room.ts";
import { REFUSED_FILES } from "./refused-files.ts";

let room: Awaited<ReturnType<typeof openImportRoom>>;
beforeAll(async () => {
  room = await openImportRoom();
  await room.fill(COMMITTEE, [
    newRow("units", UNIT, { name: "Chi bộ Một", kind: "chi-bo", group: "chi-bo" }),
    newRow("people", "nv-0", { fullName: "Lê Văn An", category: "cong-chuc" }),
  ]);
  await room.fill(UNIT, [
    newRow("task-results", "2026.nv-0", {
      period: "2026",
      subject: "nv-0",
      assigned: 3,
      done: 3,
      late: 0,
      exceeded: 0,
    }),
  ]);
});
afterAll(() => room.stop());

/** Everything in the registers that a file could have changed. */
const stand = async () => {
  const registers = [COMMITTEE, UNIT].map((unit) => ({ unit, year: YEAR }));
  const rows = await Promise.all(registers.map((register) => room.ledger.allRows(register)));
  return { heads: await room.ledger.heads(registers), rows };
};

test.each(REFUSED_FILES.filter(([, , code]) => code !== "too-large"))(
  "nothing is stored of %s, checked or committed, with new people or without: no row, no change, no plan",
  async (_, file, code) => {
    const before = await stand();
    const id = await room.upload(file());
    for (const [step, options] of [
      ["check", {}],
      ["commit", {}],
      ["commit", { addPeople: true, replace: true }],
    ] as const) {
      const answer = await room.post(`/v1/imports/${id}/${step}`, options);
      expect(answer).toMatchObject({ status: 422, body: { code: "import-refused" } });
      const [said] = REFUSAL_TEXTS[code].vi.split("{");
      expect(answer.body).toMatchObject({ title: expect.stringContaining(said ?? "") });
    }
    expect(await room.itemsOf(id)).toEqual(["#META"]);
    expect(await stand()).toEqual(before);
  },
);

import { type ApiRoom, COMMITTEE, newRow, openOffice } from "./api-room.ts";

const person = (key: string, fullName: string) => newRow("people", key, { fullName, category: "cong-chuc" });
const member = (who: string, unit: string, rated = true) =>
  newRow("memberships", `${who}.${unit}.2020-01-01`, {
    person: who,
    unit,
    from: "2020-01-01",
    role: "member",
    group: "chuyen-vien",
    rated,
  });

const session = (key: string, date: string) =>
  newRow("sessions", key, {
    date,
    title: "Quán triệt Nghị quyết 57",
    channel: "direct",
    directives: ["nq-57"],
  });

/**
 * Two people in `cb-mot`, one of them in the Youth Union as well; sessions for all in March and September. Nobody entered anything.
 */
export async function openDueOffice(): Promise<ApiRoom> {
  const room = await openOffice();
  await room.fill(COMMITTEE, [
    newRow("units", "doan", { name: "Chi đoàn", kind: "doan-the", group: "doan-the", order: 3 }),
    person("nv-1", "Nguyễn Văn An"),
    person("nv-2", "Trần Thị Bình"),
    member("nv-1", "cb-mot"),
    member("nv-2", "cb-mot"),
    member("nv-1", "doan", false),
    newRow("directives", "nq-57", {
      number: "57-NQ/TW",
      kind: "nghi-quyet",
      title: "Nghị quyết 57",
      issuer: "Trung ương",
      issuedOn: "2026-01-05",
    }),
    session("ht-1", "2026-03-10"),
    session("ht-2", "2026-09-10"),
  ]);
  return room;
}

export function newMark(who: string, mark: string) {
  return newRow("attendance", `ht-1.${who}`, { session: "ht-1", person: who, day: "2026-03-10", mark });
}

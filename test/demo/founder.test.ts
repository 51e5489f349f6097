import { describe, expect, onTestFinished, test } from "vitest";
import { openingOf, readFounder } from "../../infra/commands/demonstration/founder.ts";
import { DEMO_YEAR } from "../../infra/local/office/generator/choices.ts";
import { CLIENT } from "../../infra/local/office/seed.ts";
import { COMMITTEE, newRow, openApiRoom } from "../api/api-room.ts";

describe("the journal tells who began a store", () => {
  async function openStore() {
    const room = await openApiRoom();
    onTestFinished(() => room.stop());
    const push = async (year: number, clientId: string, unit: string): Promise<void> => {
      const { status } = await room.call({
        method: "POST",
        path: `/v1/registers/${COMMITTEE}/${year}/batches`,
        caller: { user: "admin", roles: ["Admin"] },
        body: {
          batchId: `lan-gui.${unit}`,
          clientId,
          rows: [newRow("units", unit, { name: unit, kind: "chi-bo", group: "chi-bo" })],
        },
      });
      expect(status).toBe(200);
    };
    return { push, founder: () => readFounder(room.tables) };
  }

  test("nobody, then an office, even of another year", async () => {
    const { push, founder } = await openStore();
    expect(await founder()).toBe("nobody");
    await push(DEMO_YEAR + 1, "pane", "cb-mot");
    expect(await founder()).toBe("office");
  });

  test("an office stays one, whatever is sent later in the demonstration's name", async () => {
    const { push, founder } = await openStore();
    await push(DEMO_YEAR, "pane", "cb-mot");
    await push(DEMO_YEAR, CLIENT, "cb-hai");
    expect(await founder()).toBe("office");
  });

  test("the demonstration stays one, whatever visitors write", async () => {
    const { push, founder } = await openStore();
    await push(DEMO_YEAR, CLIENT, "cb-mot");
    await push(DEMO_YEAR, "pane", "cb-hai");
    expect(await founder()).toBe("demonstration");
  });
});

describe("what a start does about the demonstration", () => {
  const PLAIN = { demo: false, empty: false };
  const DEMO = { demo: true, empty: false };
  const EMPTY = { demo: false, empty: true };
  test.each([
    ["nobody", PLAIN, { kind: "fill" }],
    ["nobody", DEMO, { kind: "fill" }],
    ["nobody", EMPTY, { kind: "leave" }],
    ["demonstration", PLAIN, { kind: "fill" }],
    ["demonstration", DEMO, { kind: "fill" }],
    ["demonstration", EMPTY, { kind: "refuse", why: "holds-demonstration" }],
    ["office", PLAIN, { kind: "leave" }],
    ["office", EMPTY, { kind: "leave" }],
    ["office", DEMO, { kind: "refuse", why: "holds-office" }],
  ] as const)("begun by %s, asked for %j: %j", (founder, asked, opening) => {
    expect(openingOf(founder, asked)).toEqual(opening);
  });
});

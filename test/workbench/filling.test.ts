import { expect, test } from "vitest";
import { type Filling, followFilling } from "../../infra/local/workbench/welcome/filling.ts";

const FILLING: Filling = { state: "filling", what: { vi: "gửi sổ", en: "registers" }, done: 1, total: 9 };

/** What the page shows for these contents of the file, one after the other; undefined when nobody answers any more. */
async function shown(texts: readonly (string | undefined)[]): Promise<readonly string[]> {
  const left = [...texts];
  const said: string[] = [];
  const read: typeof fetch = async () => {
    const text = left.shift();
    if (text === undefined) throw new TypeError("Failed to fetch");
    return new Response(text);
  };
  await followFilling(({ vi }) => said.push(vi), read, 0);
  expect(left).toEqual([]);
  return said;
}

const json = (filling: Filling): string => JSON.stringify(filling);

test("the page says what is still being filled, and then that the office is complete", async () => {
  const [during = "", after = "", ...more] = await shown([json(FILLING), json({ state: "filled" })]);
  expect(during).toContain("1/9");
  expect(during).toContain("gửi sổ");
  expect(after).toContain("đã đủ số liệu");
  expect(more).toEqual([]);
});

test("an office that was complete before is not spoken of", async () => {
  expect(await shown([json({ state: "filled" })])).toEqual([]);
});

test("a filling that failed is told with its reason", async () => {
  const [, said] = await shown([json(FILLING), json({ state: "stopped", reason: "Sổ đang bận." })]);
  expect(said).toContain("Sổ đang bận.");
});

test("a file that is being written is read again", async () => {
  expect(await shown(["", '{"state":"fil', json(FILLING), json({ state: "filled" })])).toHaveLength(2);
});

test("when nobody answers, following ends", async () => {
  expect(await shown([json(FILLING), undefined])).toHaveLength(2);
});

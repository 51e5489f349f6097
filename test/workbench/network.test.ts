import { describe, expect, test } from "vitest";
import { calmNetwork, fetchOn } from "../../infra/local/workbench/trouble/network.ts";

/** Answers 401 to tokens that it considers expired and 200 to the others, and records what arrived. */
function service() {
  const arrived: (string | null)[] = [];
  const real: typeof fetch = async (_input, init) => {
    const token = new Headers(init?.headers).get("authorization");
    arrived.push(token);
    return new Response(null, { status: token === "Bearer expired" ? 401 : 200 });
  };
  return { arrived, real };
}

const CALL = { method: "POST", headers: { authorization: "Bearer one" } };
const URL = "http://127.0.0.1/v1/me";

describe("the switches of the workbench's network", () => {
  test("offline, no call arrives and the pane sees what a browser shows without a network", async () => {
    const { arrived, real } = service();
    const network = { ...calmNetwork(), offline: true };
    await expect(fetchOn(network, real)(URL, CALL)).rejects.toBeInstanceOf(TypeError);
    expect(arrived).toEqual([]);
  });

  test("a lost answer was carried out, once", async () => {
    const { arrived, real } = service();
    const network = { ...calmNetwork(), lostAnswers: 1 };
    const call = fetchOn(network, real);
    await expect(call(URL, CALL)).rejects.toBeInstanceOf(TypeError);
    expect((await call(URL, CALL)).status).toBe(200);
    expect(arrived).toEqual(["Bearer one", "Bearer one"]);
  });

  test("an expired token is refused until there is another", async () => {
    const { real } = service();
    const network = calmNetwork();
    const call = fetchOn(network, real);
    expect((await call(URL, CALL)).status).toBe(200);
    network.expired.add(network.lastToken ?? "");
    expect((await call(URL, CALL)).status).toBe(401);
    expect((await call(URL, { ...CALL, headers: { authorization: "Bearer two" } })).status).toBe(200);
  });

  test("the pane's own files come without a network", async () => {
    const { arrived, real } = service();
    const response = await fetchOn({ ...calmNetwork(), offline: true }, real)("config.json");
    expect(response.status).toBe(200);
    expect(arrived).toEqual([null]);
  });
});

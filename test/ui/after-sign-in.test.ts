import { expect, test } from "vitest";
import { afterSignIn } from "../../addin/ui/after-sign-in.ts";
import { began, ended } from "../../addin/ui/state/pane-state.ts";
import { makeStore } from "../../addin/ui/state/store.ts";
import { CLERK_STATE, READY } from "./signed-in.ts";

const asked = () => {
  const store = makeStore(READY);
  const done: string[] = [];
  const wait = afterSignIn(store);
  const press = (name: string) => wait(() => void done.push(name))();
  return { store, done, press };
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("a command that comes while the pane signs in is done once, when somebody has signed in and the register is read", async () => {
  const { store, done, press } = asked();
  store.set((state) => began(state, "begin"));
  await press("export");
  store.set(() => began(CLERK_STATE, "begin"));
  await settled();
  expect(done).toEqual([]);
  store.set(ended);
  store.set((state) => ({ ...state }));
  await settled();
  expect(done).toEqual(["export"]);
});

test("of several commands before a sign-in the last is done, and later ones at once", async () => {
  const { store, done, press } = asked();
  await press("send");
  await press("problems");
  store.set(() => began(CLERK_STATE, "sign-in-lan"));
  store.set(ended);
  await settled();
  await press("fetch");
  expect(done).toEqual(["problems", "fetch"]);
});

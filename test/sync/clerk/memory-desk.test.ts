import { deskContract } from "./desk-contract.ts";
import { makeMemoryDesk } from "./memory-desk.ts";

deskContract("the memory desk", async () => makeMemoryDesk());

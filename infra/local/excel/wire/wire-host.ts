import type { Change } from "../model/change.ts";
import { resumeCalculation } from "../model/formula/calculate.ts";
import { closeWorkbook } from "../model/saving.ts";
import type { WorkbookModel } from "../model/workbook.ts";
import { eventMessages } from "./events/event-message.ts";
import { ACTION, type EventMessage, type RequestBody, type ResponseBody } from "./message.ts";
import { References } from "./references.ts";
import { Request } from "./request.ts";
import type { HostLike } from "./wire-class.ts";
import type { WireObject } from "./wire-object.ts";

/** Source: resource-limits-and-performance-optimization.md; Excel on the web alone has it. */
const MAX_BODY_BYTES = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;

export interface WireResponse {
  readonly HttpStatusCode: number;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body?: ResponseBody;
  readonly ErrorCode?: string;
  readonly ErrorMessage?: string;
}

export interface HostHandlers {
  /** Excel.createWorkbook: another window with this file. */
  readonly onCreateWorkbook?: (base64: string) => void;
  readonly onClose?: (save: boolean) => void;
}

function failure(status: number, code: string, message: string): WireResponse {
  return {
    HttpStatusCode: status,
    Headers: {},
    ErrorCode: code,
    ErrorMessage: message,
  };
}

/** Answers the requests of Microsoft's proxies from the model, and sends them its events. */
export class WireHost implements HostLike {
  readonly model: WorkbookModel;
  hearsEvents = true;
  readonly #handlers: HostHandlers;
  readonly #references = new References();
  readonly #subscribed = new Map<string, number>();
  readonly #unsubscribe: () => void;
  #deliver: ((message: { entries: readonly EventMessage[] }) => void) | undefined = undefined;
  #onSelection: (() => void)[] = [];
  #pending: EventMessage[] = [];
  #isActing = false;
  #flushing: Promise<void> | undefined = undefined;

  constructor(model: WorkbookModel, handlers: HostHandlers = {}) {
    this.model = model;
    this.#handlers = handlers;
    this.#unsubscribe = model.subscribe((change) => this.#notice(change));
  }

  /** The pane is gone: its handlers die with it. */
  dispose(): void {
    this.#unsubscribe();
    this.#subscribed.clear();
    this.#deliver = undefined;
  }

  /** One request, as the proxies' executor makes it. */
  async execute(flags: number, body: string | RequestBody): Promise<WireResponse> {
    const sent = typeof body === "string" ? body : JSON.stringify(body);
    const refusal = await this.#refusal(flags, sent);
    if (refusal !== undefined) return refusal;
    const request = JSON.parse(sent) as RequestBody;
    if (this.model.isOpenElsewhere && this.model.switches.has("refusedMerge") && addsSheets(request))
      return failure(
        409,
        "GeneralException",
        "Your changes could not be merged. Please reload the workbook.",
      );
    const answer = this.#answer(request);
    const text = JSON.stringify(answer);
    if (this.model.profile === "web" && isTooLarge(text)) {
      return failure(
        413,
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
      );
    }
    if (this.model.faults.takes("lostAnswers"))
      return failure(504, "GeneralException", "The connection was lost.");
    return { HttpStatusCode: 200, Headers: {}, Body: JSON.parse(text) };
  }

  #answer(body: RequestBody): ResponseBody {
    this.#isActing = true;
    try {
      return this.model.as("addin", () => new Request(body, this, this.#references).run());
    } finally {
      resumeCalculation(this.model);
      this.#isActing = false;
    }
  }

  async #refusal(flags: number, sent: string): Promise<WireResponse | undefined> {
    const { model } = this;
    if (!model.isOpen) return failure(500, "GeneralException", "The workbook is closed.");
    if (model.faults.takes("reloads")) return new Promise(() => {});
    if (model.isEditingCell) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) {
        return failure(
          400,
          "InvalidOperationInCellEditMode",
          "Excel is in cell-editing mode. Please exit the edit mode by using ENTER or TAB or selecting another cell.",
        );
      }
      await model.editingEnds();
    }
    if (model.faults.takes("generalExceptions")) {
      return failure(500, "GeneralException", "There was an internal error while processing the request.");
    }
    if (model.profile === "web" && isTooLarge(sent)) {
      return failure(
        413,
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
      );
    }
    return undefined;
  }

  #notice(change: Change): void {
    this.#references.follow(change);
    if (!this.hearsEvents) return;
    if (change.kind === "selection") for (const told of this.#onSelection) this.#later(told);
    // Another pane over this model is a co-author's Excel.
    const isForeign = change.origin === "addin" && !this.#isActing;
    const wanted = eventMessages(this.model, isForeign ? { ...change, origin: "remote" } : change).filter(
      (message) => (this.#subscribed.get(key(message.messageType, message.targetId)) ?? 0) > 0,
    );
    if (wanted.length === 0) return;
    this.#pending.push(...wanted);
    this.#later(() => {
      const entries = this.#pending;
      this.#pending = [];
      if (entries.length > 0) this.#deliver?.({ entries });
    });
  }

  /** Events come after the sync that caused them, never inside it. */
  #later(act: () => void): void {
    const before = this.#flushing;
    const done = (async () => {
      await before;
      await new Promise((resolve) => setTimeout(resolve, 0));
      act();
    })();
    this.#flushing = done;
  }

  /** Resolves when every event so far has been handed to the proxies. */
  async delivered(): Promise<void> {
    while (this.#flushing !== undefined) {
      const waiting = this.#flushing;
      await waiting;
      if (waiting === this.#flushing) this.#flushing = undefined;
    }
  }

  onMessages(deliver: (message: { entries: readonly EventMessage[] }) => void): void {
    this.#deliver = deliver;
  }

  onSelection(told: () => void): void {
    this.#onSelection.push(told);
  }

  offSelection(told: (() => void) | undefined): void {
    this.#onSelection = told === undefined ? [] : this.#onSelection.filter((one) => one !== told);
  }

  keep(object: WireObject): string {
    return this.#references.keep(object);
  }

  subscribeEvent(type: number, targetId: string): void {
    const name = key(type, targetId);
    this.#subscribed.set(name, (this.#subscribed.get(name) ?? 0) + 1);
  }

  unsubscribeEvent(type: number, targetId: string): void {
    const name = key(type, targetId);
    this.#subscribed.set(name, Math.max(0, (this.#subscribed.get(name) ?? 0) - 1));
  }

  openWorkbook(base64: string): void {
    this.#handlers.onCreateWorkbook?.(base64);
  }

  closeWorkbook(save: boolean): void {
    closeWorkbook(this.model, save);
    this.#handlers.onClose?.(save);
  }
}

/** Whether the request makes a sheet or a table. */
function addsSheets({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.some(({ ActionType, ObjectPathId }) => {
    const { Name, ParentObjectPathId = 0 } = ObjectPaths[String(ObjectPathId)] ?? {};
    const parent = ObjectPaths[String(ParentObjectPathId)]?.Name;
    return (
      ActionType === ACTION.instantiate && Name === "Add" && (parent === "Worksheets" || parent === "Tables")
    );
  });
}

function key(type: number, targetId: string): string {
  return `${type} ${targetId}`;
}

/** No character of JavaScript takes more than three bytes, so most texts need no counting. */
function isTooLarge(text: string): boolean {
  return 3 * text.length > MAX_BODY_BYTES && new TextEncoder().encode(text).length > MAX_BODY_BYTES;
}

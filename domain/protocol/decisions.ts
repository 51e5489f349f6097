/** Requests and responses about the authority's decisions on a run. */
import * as z from "zod";
import { DecisionKind } from "../vocabulary/decision-kind.ts";
import { DecisionStatus } from "../vocabulary/decision-status.ts";
import { Day } from "../values/day.ts";
import { Proposal } from "../vocabulary/proposal.ts";
import { Level, Outcome } from "../vocabulary/level.ts";
import { DecisionFaultCode } from "../vocabulary/faults/decision-fault-code.ts";
import { Batch, By, Instant, Key, PeriodField, Revision, Run, Sequence, Unit, Withheld } from "./fields.ts";

const Matter = z
  .union([z.literal("level"), Proposal])
  .describe("What is decided: `level`, or the id of a commendation.");

const Votes = z.int().min(0).max(999).nullable().default(null);
const optionalText = (max: number) => z.string().trim().max(max).nullable().default(null);

const MOST_MONEY = 999_999_999;
export const DecisionInput = z.strictObject({
  subject: Key.describe("A person's code or a unit's id, as the results name it."),
  matter: Matter,
  outcome: DecisionKind.describe(
    "`approved`: what is proposed is given. `changed`: another level or commendation is given. `refused`: nothing is.",
  ),
  level: Level.nullable().default(null).describe("With `changed`: the level that is given instead."),
  award: Proposal.nullable()
    .default(null)
    .describe("With `changed`: the commendation that is given instead."),
  typical: z.boolean().nullable().default(null).describe("Recognised as outstanding (tiêu biểu)."),
  number: optionalText(60).describe("The decision's number."),
  decidedOn: Day.nullable().default(null).describe("The decision's day."),
  votesFor: Votes.describe("Votes in favour, for titles that a council votes on."),
  councilMembers: Votes.describe("All members of that council, the absent ones too."),
  money: z
    .int()
    .min(0)
    .max(MOST_MONEY)
    .nullable()
    .default(null)
    .describe("The money that is given, in đồng, where it is another sum than the policy's."),
  reason: optionalText(500).describe("Why the decision differs from the proposal."),
  note: optionalText(500).describe("A note on the decision."),
  exception: optionalText(200).describe(
    "The article that allows what otherwise exceeds a limit; it needs a reason.",
  ),
  baseRev: Revision.default(0).describe("The revision of the decision that is changed, 0 for the first."),
});
export type DecisionInput = z.infer<typeof DecisionInput>;

const MAX_DECISIONS = 2000;
export const DecisionsRequest = z
  .strictObject({
    batchId: Batch.describe("Chosen by the client; the same id with the same decisions records them once."),
    clientId: z.string().min(1).max(80).describe("The installation that sends, for the history."),
    decisions: z.array(DecisionInput).min(1).max(MAX_DECISIONS).describe("The decisions, in any order."),
  })
  .meta({ id: "DecisionsRequest" });
export type DecisionsRequest = z.infer<typeof DecisionsRequest>;

const Address = {
  subject: z.string().describe("The subject that was sent."),
  matter: Matter,
};
export const DecisionOutcome = z
  .discriminatedUnion("status", [
    z
      .object({
        ...Address,
        status: DecisionStatus.extract(["recorded", "unchanged"]).describe("Whether anything was written."),
        rev: Revision,
      })
      .describe("Recorded, or recorded before with the same content."),
    z
      .object({ ...Address, status: z.literal("conflict"), rev: Revision })
      .describe("Not recorded: somebody has decided since `baseRev`; `rev` is what they recorded."),
    z
      .object({
        ...Address,
        status: z.literal("refused"),
        code: DecisionFaultCode.describe("Which rule it breaks, from a closed list of codes."),
        message: z.string().describe("The same in the reader's language."),
      })
      .describe("Not recorded: it breaks a rule."),
  ])
  .meta({ id: "DecisionOutcome" });
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

export const DecisionsReceipt = z
  .object({
    run: Run,
    seq: Sequence.describe("The sequence of the committee's register after them."),
    replayed: z.boolean().describe("This answers an earlier sending of the same batch."),
    decisions: z.array(DecisionOutcome).describe("One outcome a decision, in the order of the request."),
  })
  .meta({ id: "DecisionsReceipt" });
export type DecisionsReceipt = z.infer<typeof DecisionsReceipt>;

export const Decision = z
  .object({
    matter: Matter,
    outcome: DecisionKind.describe("What the authority decided."),
    level: Level.nullable().describe("The level that it recognised."),
    award: Proposal.nullable().describe("The commendation that it gave."),
    typical: z.boolean().nullable().describe("Recognised as outstanding (tiêu biểu)."),
    number: z.string().nullable().describe("The decision's number."),
    decidedOn: Day.nullable().describe("The decision's day."),
    votesFor: z.int().nullable().describe("Votes in favour."),
    councilMembers: z.int().nullable().describe("All members of the council."),
    money: z.int().nullable().describe("The money that was given, in đồng, where it is another sum."),
    moneyDue: z
      .int()
      .nullable()
      .describe("The policy's sum on the day of the decision, in đồng; null where it names none."),
    reason: z.string().nullable().describe("The reason; shown to whoever sees the whole organisation."),
    exception: z
      .string()
      .nullable()
      .describe("The article by which the decision exceeds a limit, where it does."),
    note: z.string().nullable().describe("The note; shown to whoever sees the whole organisation."),
    run: z
      .string()
      .nullable()
      .describe("The run that was decided on: an earlier one if this run superseded it."),
    rev: Revision,
    by: By,
    at: Instant,
    differs: z.boolean().describe("Whether the decision differs from what this run proposes."),
  })
  .meta({ id: "Decision" });
export type Decision = z.infer<typeof Decision>;

export const DecisionsResponse = z
  .object({
    run: Run,
    period: PeriodField,
    withheld: Withheld,
    subjects: z
      .array(
        z.object({
          subject: z.string().describe("A person's code or a unit's id."),
          name: z.string().describe("The person's or unit's name."),
          unit: Unit.describe("The unit in which the subject is rated."),
          level: Outcome.describe("The level that the run proposes."),
          proposals: z.array(Proposal).describe("The commendations that it proposes."),
          decisions: z.array(Decision).describe("What was decided; what is not in it is still open."),
        }),
      )
      .describe("Everyone who was rated or decided on, by unit and subject."),
  })
  .meta({ id: "DecisionsResponse" });
export type DecisionsResponse = z.infer<typeof DecisionsResponse>;

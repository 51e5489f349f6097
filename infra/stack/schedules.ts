import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { TimeZone } from "aws-cdk-lib/core";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { deadLetterQueue } from "./dead-letter-queue.ts";
import { acknowledgeWildcard, logicalIdOf } from "./acknowledge.ts";

const AT_SIX = { hour: "6", minute: "0", timeZone: TimeZone.of("Asia/Ho_Chi_Minh") };

const MONDAY_MORNING = { hour: "8", weekDay: "MON" };

/** The days of the weekly rehearsal: every seventh day of the year's last six weeks. */
const REHEARSALS = { November: { month: "11", day: "20,27" }, December: { month: "12", day: "4,11,18,25" } };

/** The schedules of recurring work (`lambda/schedule/schedule-work.ts`). */
export class Schedules extends Construct {
  /** The dead-letter queue of calls that the scheduler gave up. */
  readonly unscheduled: Queue;

  constructor(
    scope: Construct,
    id: string,
    { worker, remind }: { readonly worker: IFunction; readonly remind: IFunction },
  ) {
    super(scope, id);
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    this.unscheduled = deadLetterQueue(this, "Unscheduled");
    const schedule = (
      name: string,
      when: object,
      input: Readonly<Record<string, string>>,
      called = worker,
    ): Schedule =>
      new Schedule(this, name, {
        schedule: ScheduleExpression.cron({ ...AT_SIX, ...when }),
        target: new LambdaInvoke(called, {
          role,
          input: ScheduleTargetInput.fromObject(input),
          deadLetterQueue: this.unscheduled,
        }),
      });
    schedule("EveryNight", { hour: "2" }, { work: "verify" });
    schedule("EveryMorning", {}, { work: "start-due" });
    for (const [name, days] of Object.entries(REHEARSALS)) {
      // The scheduler inserts its own id, which is equal when it delivers one call twice.
      schedule(name, days, { work: "rehearse", execution: "<aws.scheduler.execution-id>" });
    }
    // The scheduler inserts the time of the call, by whose day a reminder is sent once.
    schedule("EveryMonday", MONDAY_MORNING, { work: "remind", at: "<aws.scheduler.scheduled-time>" }, remind);
    for (const called of [worker, remind])
      acknowledgeWildcard(role, `<${logicalIdOf(called)}.Arn>:*`, "Versions of a function of this stack.");
  }
}

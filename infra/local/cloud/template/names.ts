import type { Assembly } from "./assembly.ts";
import type { References } from "./intrinsics.ts";

export const REGION = "ap-southeast-1";
export const ACCOUNT = "000000000000";

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  "AWS::AccountId": ACCOUNT,
  "AWS::Partition": "aws",
  "AWS::Region": REGION,
  "AWS::URLSuffix": "amazonaws.com",
};

/** The local names of resources: their logical ids, and ARNs of the usual form with these ids. */
export function localReferences(assembly: Assembly): References {
  const typeOf = (id: string): string => {
    const resource = assembly.resources.get(id);
    if (resource === undefined) throw new Error(`The template refers to an unknown resource: ${id}`);
    return resource.Type;
  };
  return {
    ref(id) {
      const pseudo = PSEUDO_PARAMETERS[id];
      if (pseudo !== undefined) return pseudo;
      switch (typeOf(id)) {
        case "AWS::S3::Bucket":
          return id.toLowerCase();
        case "AWS::StepFunctions::StateMachine":
          return `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${id}`;
        default:
          return id;
      }
    },
    attribute(id, name) {
      const attribute = `${typeOf(id)} ${name}`;
      switch (attribute) {
        case "AWS::IAM::Role Arn":
          return `arn:aws:iam::${ACCOUNT}:role/${id}`;
        case "AWS::Lambda::Function Arn":
          return `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${id}`;
        case "AWS::DynamoDB::GlobalTable Arn":
          return `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${id}`;
        case "AWS::DynamoDB::GlobalTable StreamArn":
          return `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${id}/stream/local`;
        case "AWS::S3::Bucket Arn":
          return `arn:aws:s3:::${id.toLowerCase()}`;
        case "AWS::SQS::Queue Arn":
          return `arn:aws:sqs:${REGION}:${ACCOUNT}:${id}`;
        default:
          throw new Error(`Attribute not modelled: ${attribute}`);
      }
    },
  };
}

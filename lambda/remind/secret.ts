import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** Reads a secret anew each time, so that a changed one counts at once. @throws as the SDK does */
export function makeSecret(SecretId: string): () => Promise<string> {
  const client = new SecretsManagerClient({});
  return async () => (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? "";
}

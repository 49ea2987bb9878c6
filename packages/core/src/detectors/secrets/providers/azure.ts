/** Keys of Microsoft Azure. Connection strings name theirs: AccountKey and SharedAccessKey are keys of `secret`. */
import { madeUp } from '../../kit/made-up.ts';
import { namedToken } from '../../kit/named-token.ts';
import { placeholder } from '../../kit/placeholder.ts';
import type { Detector } from '../../types.ts';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const sas = (seed: number) => `${madeUp(seed, 20)}%2B${madeUp(seed + 1, 22)}%3D`;

/** HMAC-SHA256 in base64: 43 characters and a sign of equality, each perhaps percent-encoded. */
const SIGNATURE = /^(?:[A-Za-z0-9+/ ]|%2[BFbf]){43}(?:=|%3[Dd])$/;

export const azure: readonly Detector[] = [
  {
    id: 'azure-sas-signature',
    entity: 'AZURE_KEY',
    title: 'Signature of a shared access link of Azure',
    reference: 'https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas',
    confidence: 0.95,
    keys: ['sig', 'shared_access_signature', 'sas_token'],
    validateKeyed: (value) => SIGNATURE.test(value) || (value.length > 60 && /(?:^|[?&])sig=/.test(value)),
    examples: [
      `https://example.blob.core.windows.net/c/b?sv=2023-11-03&se=2026-01-01&sr=b&sp=r&sig=«${sas(1)}»`,
      `SharedAccessSignature sr=example&sig=«${sas(3)}»&se=1767225600&skn=root`,
      `GET /c/b?sig=«${sas(5)}»&sv=2023-11-03 200`,
      `sig=«${madeUp(7, 43)}=»`,
      `{"sig":"«${madeUp(8, 43)}=»"}`,
    ],
    counterExamples: ['sig=SIGTERM', 'sig=15', '{"sig":"v1"}', `sig=${madeUp(1, 20)}`, 'signature=none'],
  },
  namedToken({
    id: 'azure-client-secret',
    entity: 'AZURE_KEY',
    title: 'Client secret of an application in Microsoft Entra',
    reference: 'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials',
    words: [
      'client secret',
      'clientsecret',
      'azure',
      'azure client secret',
      'azure secret',
      'azure password',
      'entra secret',
    ],
    form: '[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}',
    keys: ['azure_client_secret', 'aad_client_secret', 'entra_client_secret', 'arm_client_secret'],
    confidence: 0.95,
    examples: [
      `AZURE_CLIENT_SECRET=«${madeUp(1, 3)}8Q~${madeUp(2, 34)}»`,
      `client secret «${madeUp(3, 3)}8Q~${madeUp(4, 34)}» expired`,
      `azure secret is «${madeUp(5, 3)}7Q~${madeUp(6, 31)}»`,
      `{"armClientSecret":"«${madeUp(7, 3)}8Q~${madeUp(8, 34)}»"}`,
      `client secret: «${madeUp(9, 3)}8Q~.${madeUp(10, 33)}»`,
    ],
    counterExamples: [
      `${madeUp(1, 3)}8Q~${madeUp(2, 34)}`,
      'client secret expired 3 days ago',
      'azure_client_secret=null',
      `client secret ${madeUp(3, 3)}8Q~${madeUp(4, 10)}`,
      'azure 2024-01-01',
    ],
  }),
  {
    id: 'azure-service-key',
    entity: 'AZURE_KEY',
    title: 'Key of an Azure function, storage account, bus or cognitive service, by its name',
    reference: 'https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to',
    confidence: 0.95,
    keys: [
      'x_functions_key',
      'functions_key',
      'function_key',
      'shared_access_key',
      'azure_storage_key',
      'azure_storage_account_key',
      'azure_openai_api_key',
      'azure_openai_key',
      'cosmos_key',
      'ocp_apim_subscription_key',
      'primary_connection_string',
    ],
    validateKeyed: (value) => value.length >= 16 && !placeholder(value),
    examples: [
      `x-functions-key: «${madeUp(1, 54, BASE64)}==»`,
      `SharedAccessKey=«${madeUp(2, 43, BASE64)}=»`,
      `AZURE_STORAGE_KEY=«${madeUp(3, 86, BASE64)}==»`,
      `{"azureOpenaiApiKey":"«${madeUp(4, 32)}»"}`,
      `Ocp-Apim-Subscription-Key: «${madeUp(5, 32)}»`,
    ],
    counterExamples: [
      'function_key=create',
      'x-functions-key: null',
      'azure_storage_account=example',
      '{"cosmosKey":"[REDACTED]"}',
      'SharedAccessKeyName=root',
    ],
  },
];

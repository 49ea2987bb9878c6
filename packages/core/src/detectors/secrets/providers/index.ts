import type { Detector } from '../../types.ts';
import { awsSessionToken } from '../aws.ts';
import { googleRefreshToken } from '../google-api-key.ts';
import { ai } from './ai.ts';
import { azure } from './azure.ts';
import { byName } from './by-name.ts';
import { chat } from './chat.ts';
import { ci } from './ci.ts';
import { cloud } from './cloud.ts';
import { dataSourceNames } from './dsn.ts';
import { keyFiles } from './key-files.ts';
import { messaging } from './messaging.ts';
import { observability } from './observability.ts';
import { packageRegistries } from './package-registries.ts';
import { payment } from './payment.ts';
import { product } from './product.ts';
import { social } from './social.ts';
import { vaults } from './vaults.ts';
import { workplace } from './workplace.ts';

/** Tokens of providers, found by the provider's own mark, or by its name where there is none. */
export const providers: readonly Detector[] = [
  awsSessionToken,
  googleRefreshToken,
  ...dataSourceNames,
  ...ai,
  ...azure,
  ...byName,
  ...chat,
  ...ci,
  ...cloud,
  ...keyFiles,
  ...messaging,
  ...observability,
  ...packageRegistries,
  ...payment,
  ...product,
  ...social,
  ...vaults,
  ...workplace,
];

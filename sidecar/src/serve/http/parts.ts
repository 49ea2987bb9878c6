/** What the HTTP service is made of. */
import type { Delivery, Scrub, Watch } from '../contract.ts';
import type { HttpConfig } from '../settings.ts';
import type { Audit } from './access/audit.ts';
import type { Keyring } from './access/tokens.ts';
import type { Detect } from './detect.ts';

export interface HttpParts extends Watch {
  readonly config: HttpConfig;
  readonly scrub: Scrub;
  readonly detect: Detect;
  readonly delivery: Delivery;
  readonly keyring: Keyring;
  readonly audit: Audit;
  readonly exposition: Exposition;
}

/** The metrics as Prometheus reads them. */
export interface Exposition {
  readonly contentType: string;
  text(): Promise<string>;
}

/** Labels of the routes in metrics and logs. */
export type SourceName = 'http/scrub' | 'http/detect' | 'http/ingest' | 'http/proxy' | 'http/admin' | 'http';

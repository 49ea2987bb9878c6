import { END, sticky, TOKEN_END } from '../kit/edges.ts';
import { madeUp } from '../kit/made-up.ts';
import type { Detector } from '../types.ts';

const HOOK = 'hooks.slack.com/services/';
const DIGITS = '0123456789';

export const slackToken: Detector = {
  id: 'slack-token',
  entity: 'SLACK_TOKEN',
  title: 'Slack token',
  reference: 'https://docs.slack.dev/authentication/tokens',
  prefixes: [
    'xoxb-',
    'xoxp-',
    'xoxa-',
    'xoxe-',
    'xoxe.',
    'xoxo-',
    'xoxr-',
    'xoxs-',
    'xoxc-',
    'xoxd-',
    'xapp-',
  ],
  pattern: sticky(
    String.raw`(?:xoxe\.)?(?:xox[abcdeoprs]-|xapp-[0-9]-)(?=[A-Za-z%/+=-]{0,300}[0-9])[A-Za-z0-9%/+=-]{10,300}${TOKEN_END}`,
  ),
  maxLength: 384,
  confidence: 0.97,
  examples: [
    `xoxb-${madeUp(1, 12, DIGITS)}-${madeUp(2, 13, DIGITS)}-${madeUp(3, 24)}`,
    `xoxp-${madeUp(4, 12, DIGITS)}-${madeUp(5, 12, DIGITS)}-${madeUp(6, 12, DIGITS)}-${madeUp(7, 32)}`,
    `xapp-1-A${madeUp(8, 10, DIGITS)}-${madeUp(9, 13, DIGITS)}-${madeUp(10, 64)}`,
    `xoxe.xoxp-1-${madeUp(11, 166)}`,
    `SLACK=«xoxr-${madeUp(12, 12, DIGITS)}-${madeUp(13, 24)}»;`,
  ],
  counterExamples: [
    'xoxb-',
    'xoxb-short',
    'xoxb-not-a-token-at-all',
    `xoxz-${madeUp(1, 40)}`,
    `axoxb-${madeUp(1, 40)}`,
    'xoxo',
  ],
};

export const slackWebhook: Detector = {
  id: 'slack-webhook',
  entity: 'SLACK_TOKEN',
  title: 'Slack incoming webhook',
  reference: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  prefixes: ['hooks.slack.com/'],
  pattern: sticky(
    String.raw`hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9]{6,16}\/[A-Za-z0-9]{6,32}\/[A-Za-z0-9\/]{10,100}${END}`,
  ),
  maxLength: 256,
  confidence: 0.97,
  examples: [
    `${HOOK}T00000000/B00000000/${madeUp(1, 24)}`,
    `https://«${HOOK}T${madeUp(2, 8, DIGITS)}/B${madeUp(3, 8, DIGITS)}/${madeUp(4, 24)}»`,
    `{"url":"https://«${HOOK}T00000000/B00000000/${madeUp(5, 24)}»"}`,
    `POST «${HOOK}T000000000/B0000000000/${madeUp(6, 24)}» 200`,
    `hooks.slack.com/workflows/T00000000/A00000000/${madeUp(7, 18, DIGITS)}/${madeUp(8, 24)}`,
  ],
  counterExamples: [
    'https://hooks.slack.com/services/',
    'https://hooks.slack.com/services/T00000000',
    'https://hooks.slack.com/services/T00000000/B00000000',
    'https://example.slack.com/services/T00000000/B00000000/abc',
    'hooks.slack.com',
  ],
};

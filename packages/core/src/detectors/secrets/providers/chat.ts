/** Bots and webhooks of Discord, Telegram and Microsoft Teams. */
import { TOKEN_END } from '../../kit/edges.ts';
import { madeUp } from '../../kit/made-up.ts';
import { namedToken } from '../../kit/named-token.ts';
import { digits, hex, providerToken, UUID, uuid, varied } from '../../kit/provider-token.ts';
import type { Detector } from '../../types.ts';

const discordBot = (seed: number) =>
  `${Buffer.from(`1${digits(seed, 18)}`)
    .toString('base64')
    .replace(/=+$/, '')}.G${madeUp(seed + 1, 5)}.${madeUp(seed + 2, 38)}`;

/** The first part is the bot's number in base64. */
function botNumber(value: string): boolean {
  return /^[0-9]{17,20}$/.test(Buffer.from(value.slice(0, value.indexOf('.')), 'base64').toString('latin1'));
}

const DISCORD = String.raw`(?:mfa\.[A-Za-z0-9_-]{80,100}|[A-Za-z0-9]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,40})`;

const TEAMS = `.webhook.office.com/webhookb2/${uuid(1)}@${uuid(2)}/IncomingWebhook/${hex(3, 32)}/${uuid(4)}`;

export const chat: readonly Detector[] = [
  namedToken({
    id: 'discord-token',
    entity: 'DISCORD_TOKEN',
    title: 'Token of a Discord bot',
    reference: 'https://discord.com/developers/docs/reference#authentication',
    words: ['authorization', 'discord', 'discord token', 'discord bot token', 'bot token'],
    form: DISCORD,
    validate: (value) => value.startsWith('mfa.') || botNumber(value),
    keys: ['discord_token', 'discord_bot_token'],
    confidence: 0.95,
    window: 160,
    examples: [
      `Authorization: Bot «${discordBot(1)}»`,
      `DISCORD_TOKEN=«${discordBot(4)}»`,
      `discord token «${discordBot(7)}» refused`,
      `{"discordBotToken":"«${discordBot(10)}»"}`,
      `discord user token: «mfa.${madeUp(13, 84)}»`,
    ],
    counterExamples: [
      discordBot(1),
      'discord.js 14.14.1',
      `bot ${madeUp(2, 24)}.${madeUp(3, 6)}.${madeUp(4, 38)}`,
      'discord_token=null',
      'bot api.example.com',
    ],
  }),
  providerToken({
    id: 'discord-webhook',
    entity: 'DISCORD_TOKEN',
    title: 'Webhook of Discord',
    reference: 'https://discord.com/developers/docs/resources/webhook',
    prefixes: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/', 'discord.com/api/v10/webhooks/'],
    form: String.raw`discord(?:app)?\.com\/api\/(?:v10\/)?webhooks\/[0-9]{17,20}\/[A-Za-z0-9_-]{60,72}`,
    maxLength: 192,
    tokens: [
      `discord.com/api/webhooks/${digits(1, 19)}/${madeUp(2, 68)}`,
      `discordapp.com/api/webhooks/${digits(3, 18)}/${madeUp(4, 68)}`,
    ],
    others: ['https://discord.com/api/webhooks/', 'https://discord.com/channels/1/2'],
  }),
  {
    id: 'telegram-token',
    entity: 'TELEGRAM_TOKEN',
    title: 'Token of a Telegram bot, without its public number',
    reference: 'https://core.telegram.org/bots/api#authorizing-your-bot',
    prefixes: [':AAE', ':AAF', ':AAG', ':AAH'],
    pattern: new RegExp(`(?<=(?<![0-9])[0-9]{8,10}):AA[EFGH][A-Za-z0-9_-]{32}${TOKEN_END}`, 'y'),
    validate: varied,
    confidence: 0.97,
    examples: [
      `123456789«:AAE${madeUp(1, 32)}»`,
      `https://api.telegram.org/bot1234567890«:AAF${madeUp(2, 32)}»/sendMessage`,
      `TELEGRAM=7234567890«:AAG${madeUp(3, 32)}»`,
      `{"bot":"987654321«:AAH${madeUp(4, 32)}»"}`,
      `bot 123456789«:AAH${madeUp(5, 32)}» is down`,
    ],
    counterExamples: [
      `12345:AAE${madeUp(1, 32)}`,
      `123456789:AAE${madeUp(2, 20)}`,
      `123456789:AAZ${madeUp(3, 32)}`,
      `:AAE${madeUp(4, 32)}`,
      `12345678901:AAH${madeUp(5, 32)}`,
    ],
  },
  {
    id: 'teams-webhook',
    entity: 'TEAMS_TOKEN',
    title: 'Webhook of Microsoft Teams',
    reference:
      'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    prefixes: ['.webhook.office.com/'],
    pattern: new RegExp(
      String.raw`\.webhook\.office\.com\/webhookb2\/${UUID}@${UUID}\/IncomingWebhook\/[0-9a-f]{32}\/${UUID}(?:\/[A-Za-z0-9_-]{40,60})?${TOKEN_END}`,
      'y',
    ),
    maxLength: 320,
    confidence: 0.97,
    examples: [
      `https://example«${TEAMS}»`,
      `example«${TEAMS}/V2${madeUp(5, 44)}»`,
      `POST https://contoso«${TEAMS}» 200`,
      `{"url":"https://example«${TEAMS}»"}`,
      `hook=https://example«${TEAMS}»&x=1`,
    ],
    counterExamples: [
      'https://example.webhook.office.com/',
      `https://example.webhook.office.com/webhookb2/${uuid(1)}`,
      'example.office.com',
      `https://example.com/webhookb2/${uuid(1)}@${uuid(2)}/IncomingWebhook/${hex(3, 32)}/${uuid(4)}`,
      'webhook.office.com',
    ],
  },
];

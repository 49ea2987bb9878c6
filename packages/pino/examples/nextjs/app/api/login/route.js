import { logger } from '../../../lib/logger.js';

export async function POST(request) {
  const { email, card } = await request.json();
  logger.info({ user: { email }, url: request.url }, `pays with ${card}`);
  if (!card) throw new Error(`no card is known of ${email}`);
  return new Response(null, { status: 204 });
}

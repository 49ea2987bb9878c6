import { sticky, TOKEN_END } from '../kit/edges.ts';
import { madeUp } from '../kit/made-up.ts';
import type { Detector } from '../types.ts';

export const stripeKey: Detector = {
  id: 'stripe-key',
  entity: 'STRIPE_KEY',
  title: 'Stripe secret key, restricted key or webhook secret',
  reference: 'https://docs.stripe.com/keys; publishable keys (pk_) are public by design',
  prefixes: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'whsec_'],
  pattern: sticky(
    `(?:[rs]k_(?:live|test)_[A-Za-z0-9]{10,247}|whsec_[A-Za-z0-9+/]{24,128}={0,2})${TOKEN_END}`,
  ),
  maxLength: 320,
  confidence: 0.97,
  examples: [
    `sk_live_${madeUp(1, 24)}`,
    `sk_test_${madeUp(2, 99)}`,
    `rk_live_${madeUp(3, 24)}`,
    `whsec_${madeUp(4, 32)}`,
    `Authorization: Bearer «rk_test_${madeUp(5, 24)}»`,
  ],
  counterExamples: [
    `pk_live_${madeUp(1, 24)}`,
    'sk_live_',
    'sk_test_short',
    `task_test_${madeUp(1, 24)}`,
    'whsec_invalid',
    `sk_prod_${madeUp(1, 24)}`,
  ],
};

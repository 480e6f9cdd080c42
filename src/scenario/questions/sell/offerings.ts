import type { SoldComponent } from '../mapping.ts';
import type { Kind } from './kinds.ts';

type Tailored = 'product' | 'contact';

function part(
  name: string,
  tailoredBy: Tailored,
  importance: number,
  variety: number,
  costShare = 0,
): SoldComponent {
  return { name, tailoredBy, importance, variety, costShare, tailored: true };
}

/** What nobody would make for one customer. */
const fixed = (name: string, importance: number, variety: number): SoldComponent => ({
  ...part(name, 'product', importance, variety),
  tailored: false,
});

/** What is sold in each kind of business, taken apart. All assumed, after the businesses on the shelf. */
export const OFFERINGS: Readonly<Record<Kind, readonly SoldComponent[]>> = {
  staple: [
    fixed('the thing itself', 0.5, 0.15),
    part('grade and finish', 'product', 0.14, 0.7, 0.4),
    part('extras beside it', 'product', 0.14, 1, 0.6),
    part('access and paying', 'contact', 0.1, 0.7),
    part('reminders', 'contact', 0.06, 1),
    part('offers', 'contact', 0.06, 1),
  ],
  everyday: [
    fixed('staples', 0.3, 0.25),
    part('personal half of the basket', 'product', 0.24, 1.1, 0.35),
    part('portions and packs', 'product', 0.1, 0.9, 0.2),
    part('picking and delivery', 'product', 0.1, 1, 0.45),
    part('offers and coupons', 'contact', 0.12, 1),
    part('list and reminders', 'contact', 0.08, 0.9),
    part('paying and receipts', 'contact', 0.06, 0.5),
  ],
  choice: [
    part('the range', 'product', 0.3, 1.1, 0.45),
    part('size, edition, making', 'product', 0.18, 1, 0.35),
    part('packing and service', 'product', 0.1, 0.8, 0.2),
    part('advice', 'contact', 0.22, 1),
    part('news and invitations', 'contact', 0.12, 1),
    part('payment and returns', 'contact', 0.08, 0.6),
  ],
  considered: [
    part('the model', 'product', 0.32, 1, 0.5),
    part('finish and configuration', 'product', 0.14, 0.9, 0.3),
    part('delivery and installation', 'product', 0.12, 0.7, 0.2),
    part('advice before buying', 'contact', 0.2, 1),
    part('service and accessories', 'contact', 0.14, 0.9),
    part('payment and warranty', 'contact', 0.08, 0.6),
  ],
  subscription: [
    part('the content', 'product', 0.3, 0.6, 0.9),
    part('plan and devices', 'product', 0.12, 0.6, 0.1),
    part('recommendations', 'contact', 0.28, 1),
    part('home page', 'contact', 0.12, 0.9),
    part('messages', 'contact', 0.1, 1),
    part('profiles and payment', 'contact', 0.08, 0.6),
  ],
  service: [
    fixed('the core service', 0.48, 0.25),
    part('class and place', 'product', 0.11, 0.9, 0.55),
    part('extras', 'product', 0.12, 1, 0.45),
    part('recognition', 'contact', 0.11, 1.2),
    part('care when plans break', 'contact', 0.1, 1),
    part('offers and payment', 'contact', 0.08, 1),
  ],
  accounts: [
    part('configuration', 'product', 0.28, 1, 0.4),
    part('software and connections', 'product', 0.16, 1, 0.25),
    part('service levels', 'product', 0.16, 0.9, 0.3),
    part('delivery', 'product', 0.06, 0.8, 0.05),
    part('account advice', 'contact', 0.18, 1),
    part('orders and approvals', 'contact', 0.1, 1),
    part('payment terms', 'contact', 0.06, 0.9),
  ],
};

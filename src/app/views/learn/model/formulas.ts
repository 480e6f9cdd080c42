import { frac, row, sub, sup, under, type MathNode } from './maths.ts';

/** A formula of the model, and the same in words. */
export interface Formula {
  readonly title: string;
  readonly formula: MathNode;
  /** How it is read aloud. */
  readonly words: string;
  /** What it says, for somebody who reads no formulas. */
  readonly says: string;
}

const x = sub('x', row('i', 'd'));
const y = sub('y', row('i', 'd'));
const fit = sub('fit', 'i');

export const FORMULAS: readonly Formula[] = [
  {
    title: 'Misfit',
    formula: row(sub('misfit', 'i'), '=', under('Σ', 'd'), sub('w', 'd'), sup(row('(', x, '−', y, ')'), '2')),
    words: 'misfit of customer i is the sum over components d of weight times the square of need minus offer',
    says: 'Twice as far from what she wants counts four times as much, and important components count more.',
  },
  {
    title: 'Fit',
    formula: row(fit, '=', sup('e', row('−', 'pickiness', '×', sub('misfit', 'i')))),
    words: 'fit is e to the power of minus pickiness times misfit',
    says: 'Perfect is 1. The first steps away cost most, and more where customers are picky. Two other shapes of this curve are tried under “how sure”.',
  },
  {
    title: 'What one contact tells',
    formula: row(
      'noise',
      '=',
      frac(row('1', '−', 'insight'), 'insight'),
      ',',
      'k',
      '=',
      frac('P', row('P', '+', frac('noise', 'contacts'))),
    ),
    words: 'noise is one minus insight over insight; gain k is P over P plus noise over contacts',
    says: 'A contact is a blurred signal of a need. The less is known yet, the more of it is believed.',
  },
  {
    title: 'Learning',
    formula: row(
      ...[
        'new m',
        '=',
        'm',
        '+',
        'k',
        '(',
        'signal',
        '−',
        'm',
        ')',
        ',',
        'new P',
        '=',
        '(',
        '1',
        '−',
        'k',
        ')',
        'P',
      ],
    ),
    words:
      'the new estimate m is m plus k times signal minus m; the new unknown variance P is one minus k, times P',
    says: 'Estimates start at the average and get better with every contact, fast at first.',
  },
  {
    title: 'Needs that move',
    formula: row(
      ...['new x', '=', sup(row('(', '1', '−', sup('drift', '2'), ')'), '½'), '×', 'x'],
      ...['+', 'drift', '×', 'spread', '×', 'fresh draw'],
    ),
    words:
      'the new need x is the square root of one minus drift squared, times x, plus drift times spread times a fresh draw',
    says: 'What was learned grows stale as needs move.',
  },
  {
    title: 'Staying',
    formula: row(
      'L',
      '=',
      'logit',
      '(',
      sub('r', 'i'),
      ')',
      '−',
      'B',
      '(',
      '1',
      '−',
      fit,
      ')',
      '+',
      'courtesy',
      '−',
      'efforts',
      '+',
      'comfort',
      '+',
      'barrier',
      '−',
      'premium',
      '−',
      'rival',
    ),
    words:
      'L is the logit of own loyalty minus B times one minus fit, plus courtesy, minus efforts, plus comfort of choice, plus switching barrier, minus what a premium and a rival take',
    says: 'She stays with the chance that L stands for, 1 ∕ (1 + e to the −L). Fit keeps her; being asked, choosing and specifying tire her, in the measure of involvement. B is set so that no fit at all gives the retention at no fit.',
  },
  {
    title: 'Still a customer',
    formula: row(
      sub('S', 'i'),
      '(',
      't',
      '+',
      '1',
      ')',
      '=',
      sub('S', 'i'),
      '(',
      't',
      ')',
      '×',
      frac('1', row('1', '+', sup('e', row('−', 'L')))),
    ),
    words: 'S of the next period is S of this one times the chance to stay',
    says: 'Nobody is rolled: each customer carries the probability that she is still there, so results move smoothly with every slider.',
  },
  {
    title: 'Spending',
    formula: row(
      sub('spending', 'i'),
      '=',
      sub('value', 'i'),
      '×',
      'spend',
      '×',
      '(',
      'kept',
      '+',
      '(',
      '1',
      '−',
      'kept',
      ')',
      '×',
      fit,
      ')',
    ),
    words: 'spending is her value times spend times what is kept at no fit plus the rest times fit',
    says: 'A better fit wins more of what she spends. Kept is the share of spending that she brings even at no fit.',
  },
  {
    title: 'Value',
    formula: row(
      'value',
      '=',
      under('Σ', 't'),
      frac(sub('margin', 't'), sup(row('(', '1', '+', 'i', ')'), row('t', '−', '1'))),
      '−',
      'set-up',
    ),
    words:
      'value is the sum over periods t of margin over one plus the discount rate to the power of t minus one, less set-up',
    says: 'What all margins are worth today, the first at its full amount, less what was paid to begin.',
  },
];

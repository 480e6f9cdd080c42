import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { part, settled } from './page.ts';

/** The parts of the signs that follow the scenario. */
export const PARTS = ['questions', 'experiments', 'analytics', 'segmentation', 'concentration'];
export const LONG = { timeout: 120_000 };

/** Waits until everything is found of the scenario as it stands. */
export async function signsFound(page: Page): Promise<void> {
  await settled(page);
  for (const id of PARTS) await expect(part(page, id)).toHaveAttribute('aria-busy', 'false', LONG);
  await expect(part(page, 'glance').locator('.found')).toContainText('The simulation finds', LONG);
}

interface Signs {
  readonly isOn: Readonly<Record<string, boolean>>;
  readonly text: Readonly<Record<string, string>> & { readonly questions: Readonly<Record<string, string>> };
  readonly segmentation: { readonly withinShare: readonly number[] };
  readonly concentration: { readonly shares: readonly number[] };
}

/** What the command line says of a scenario's signs. */
export function askSigns(file: string, ...args: readonly string[]): Signs {
  const path = `scenarios/${file}.fourfold.json`;
  const out = execFileSync(process.execPath, ['src/cli/launch.mjs', 'signs', path, ...args, '--json']);
  return JSON.parse(String(out));
}

import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Fails for what would keep somebody from using the page. */
export async function expectAccessible(page: Page): Promise<void> {
    // The page's policy lets no script in by a tag; the browser's own channel does.
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
        const engine = (window as unknown as { axe: typeof axe }).axe;
        const result = await engine.run(document, { resultTypes: ['violations'] });
        return result.violations
            .filter((one) => one.impact === 'serious' || one.impact === 'critical')
            .map((one) => `${one.id}: ${one.help} (${one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join('; ')})`);
    });
    expect(found, page.url()).toEqual([]);
}

import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Fails if the page has serious or critical accessibility violations. */
export async function expectAccessible(page: Page): Promise<void> {
    // What fades in has not its own contrast yet. A spinner never ends.
    await page.evaluate(() =>
        Promise.all(
            document
                .getAnimations()
                .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
                .map((one) => one.finished.catch(() => undefined)),
        ),
    );
    // The content security policy blocks script tags, but not evaluate.
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
        const engine = (window as unknown as { axe: typeof axe }).axe;
        // A toast that is fading out has no contrast of its own any more.
        const context = { exclude: [['[data-removed="true"]']] };
        const result = await engine.run(context, { resultTypes: ['violations'] });
        return result.violations
            .filter((one) => one.impact === 'serious' || one.impact === 'critical')
            .map((one) => `${one.id}: ${one.help} (${one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join('; ')})`);
    });
    expect(violations, page.url()).toEqual([]);
}

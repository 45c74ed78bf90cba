import { test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { mockApi, type World } from './api.ts';
import { openSite, SITE, type Visit } from './site.ts';

/** A page in a given state. */
export interface Screenshot {
    name: string;
    path: string;
    world?: World;
    visit?: Visit;
    act?: (page: Page) => Promise<void>;
    /** Captures the whole page instead of the viewport. */
    fullPage?: boolean;
    /** Captures the print layout. */
    print?: boolean;
}

const SIZES = [
    { name: 'wide', width: 1440, height: 900 },
    { name: 'middle', width: 1024, height: 768 },
    { name: 'phone', width: 390, height: 844 },
];

/** Takes all screenshots in three sizes and both themes. */
export function takeScreenshots(screenshots: Screenshot[]): void {
    for (const size of SIZES) {
        for (const theme of ['light', 'dark'] as const) {
            test.describe(`${size.name}-${theme}`, () => {
                test.use({ viewport: { width: size.width, height: size.height } });
                for (const screenshot of screenshots) {
                    test(screenshot.name, async ({ page }) => {
                        await openSite(page, { ...screenshot.visit, theme });
                        await mockApi(page, screenshot.world ?? {});
                        await page.goto(SITE + screenshot.path);
                        await page.locator('main').waitFor();
                        if (!screenshot.world?.silent) await page.waitForLoadState('networkidle');
                        await page.waitForFunction(() => document.fonts.status === 'loaded');
                        await screenshot.act?.(page);
                        // Longer than all transitions and the delay of skeletons.
                        await page.waitForTimeout(450);
                        if (screenshot.print) {
                            await page.emulateMedia({ media: 'print' });
                            // Charts resize for the print layout.
                            await page.waitForTimeout(450);
                        }
                        await page.screenshot({ path: `screenshots/${size.name}-${theme}/${screenshot.name}.png`, fullPage: screenshot.fullPage ?? false });
                        // These three combinations cover all contrasts and layouts.
                        if (size.name === 'wide' || (size.name === 'phone' && theme === 'light')) await expectAccessible(page);
                    });
                }
            });
        }
    }
}

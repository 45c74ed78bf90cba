import { test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { mockApi, type World } from './api.ts';
import { openSite, SITE, type Visit } from './site.ts';

/** A page in a state of the world. */
export interface Screenshot {
    name: string;
    path: string;
    world?: World;
    visit?: Visit;
    act?: (page: Page) => Promise<void>;
    /** The whole page, not only what fits the screen. */
    whole?: boolean;
    /** As it is printed. */
    print?: boolean;
}

const SIZES = [
    { name: 'wide', width: 1440, height: 900 },
    { name: 'middle', width: 1024, height: 768 },
    { name: 'phone', width: 390, height: 844 },
];

/** Takes every picture in three sizes and both themes. */
export function takeScreenshots(pictures: Screenshot[]): void {
    for (const size of SIZES) {
        for (const theme of ['light', 'dark'] as const) {
            test.describe(`${size.name}-${theme}`, () => {
                test.use({ viewport: { width: size.width, height: size.height } });
                for (const picture of pictures) {
                    test(picture.name, async ({ page }) => {
                        await openSite(page, { ...picture.visit, theme });
                        await mockApi(page, picture.world ?? {});
                        await page.goto(SITE + picture.path);
                        await page.locator('main').waitFor();
                        if (!picture.world?.silent) await page.waitForLoadState('networkidle');
                        await page.waitForFunction(() => document.fonts.status === 'loaded');
                        await picture.act?.(page);
                        // Longer than any of the page's transitions, and than what is hidden while it may still come at once.
                        await page.waitForTimeout(450);
                        if (picture.print) {
                            await page.emulateMedia({ media: 'print' });
                            // Charts measure their room anew.
                            await page.waitForTimeout(450);
                        }
                        await page.screenshot({ path: `screenshots/${size.name}-${theme}/${picture.name}.png`, fullPage: picture.whole ?? false });
                        // Contrast differs by theme and layout by size: these three see all of both.
                        if (size.name === 'wide' || (size.name === 'phone' && theme === 'light')) await expectAccessible(page);
                    });
                }
            });
        }
    }
}

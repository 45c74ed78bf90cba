import { expect, test, type Page } from '@playwright/test';
import { mockApi } from './support/api.ts';
import { openSite, SITE } from './support/site.ts';

/** Opens the calendar with mock posts and collects the times that posts are moved to. */
async function open(page: Page, search = ''): Promise<string[]> {
    const moves: string[] = [];
    // High enough that dragging does not scroll the page.
    await page.setViewportSize({ width: 1440, height: 1400 });
    await openSite(page, {});
    await mockApi(page, {});
    page.on('request', (request) => {
        if (request.url().endsWith('/reschedule')) moves.push((request.postDataJSON() as { scheduledTime: string }).scheduledTime);
    });
    await page.goto(`${SITE}/social/calendar${search}`);
    return moves;
}

const first = (page: Page) => page.locator('[aria-roledescription="movable post"]').first();
const dayOf = (page: Page, day: RegExp) => page.getByRole('listitem', { name: day });

test('a post is dragged to another day with the mouse, and keeps its time of day', async ({ page }) => {
    const moves = await open(page);
    const post = first(page);
    const time = /\d\d:\d\d/.exec(await post.innerText())![0];
    const from = (await post.boundingBox())!;
    const to = (await dayOf(page, /^Thursday,? 26 November 2026/).boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 20, { steps: 4 });
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
    await page.mouse.up();
    await expect.poll(() => moves.length).toBe(1);
    expect(moves[0]).toMatch(/^2026-11-25T23:00/);
    await expect(page.getByText(/^Post moved to/)).toContainText(time);
    // The drop was no click: the calendar is still there.
    await expect(page).toHaveURL(/\/social\/calendar/);
});

test('a post is moved by a week with the keyboard, and left with Escape', async ({ page }) => {
    const moves = await open(page);
    const post = first(page);
    await post.focus();
    await page.keyboard.press('Space');
    // dnd-kit listens for further keys a moment after the first.
    await expect(page.getByText(/^(Picked up|Over )/)).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText(/^Over Monday,? 30 November/)).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Move cancelled.')).toBeAttached();
    expect(moves).toEqual([]);

    await post.focus();
    await page.keyboard.press('Space');
    // dnd-kit listens for further keys a moment after the first.
    await expect(page.getByText(/^(Picked up|Over )/)).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText(/^Over Monday,? 30 November/)).toBeAttached();
    await page.keyboard.press('Space');
    await expect.poll(() => moves.length).toBe(1);
    // Midnight in Berlin, a week later.
    expect(moves).toEqual(['2026-11-29T23:00:00.000Z']);
});

test('a click opens a post', async ({ page }) => {
    await open(page);
    await first(page).click();
    await expect(page).toHaveURL(/\/social\/posts\/s\d+/);
});

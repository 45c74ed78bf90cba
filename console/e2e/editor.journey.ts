import { expect, test, type Page } from '@playwright/test';
import { mockApi } from './support/api.ts';
import { openSite, SITE } from './support/site.ts';

// These run against the built console and a mock API: they need a browser, and posts that the service would clean.
const text = (page: Page) => page.getByRole('textbox', { name: 'Text' });
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });

async function openNew(page: Page): Promise<void> {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openSite(page, {});
    await mockApi(page, {});
    await page.goto(`${SITE}/content/posts/new`);
    await text(page).click();
}

test('keys format the text, and none of the page’s own keys works in it', async ({ page }) => {
    await openNew(page);
    await page.keyboard.type('Is wool patient? j / x');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+b');
    await expect(preview(page).locator('strong')).toHaveText('Is wool patient? j / x');
    await page.keyboard.press('Control+b');
    await expect(preview(page).locator('strong')).toHaveCount(0);
    await page.getByRole('group', { name: 'Formatting' }).getByRole('button', { name: 'Heading' }).click();
    await expect(preview(page).getByRole('heading', { name: 'Is wool patient?' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(preview(page).getByRole('heading')).toHaveCount(0);

    // Tab leaves the text: the keyboard is not trapped in it.
    await page.keyboard.press('Tab');
    await expect(text(page)).not.toBeFocused();
});

test('nothing in a text runs, submits or covers the page in its preview', async ({ page }) => {
    await openNew(page);
    const ran: string[] = [];
    await page.exposeFunction('ran', (what: string) => void ran.push(what));
    const hostile = [
        '<script>ran("script")</script>', '<img src=x onerror=ran("onerror")>', '<svg onload=ran("onload")><style>*{display:none}</style></svg>',
        '<a id=one href="java\tscript:ran(1)">one</a>', '<iframe srcdoc="<script>parent.ran(2)</script>"></iframe>', '<form action="https://evil.example"><input name=a autofocus onfocus=ran(3)></form>',
        '<p style="position:fixed;inset:0">cover</p>', '<math><mtext></p><img src=x onerror=ran(4)></math>', '<noscript><p title="</noscript><img src=x onerror=ran(5)>"></noscript>',
    ].join('\n\n');
    await page.keyboard.insertText(`${hostile}\n\n[two](javascript:ran(6)) [three](https://a.example)\n\nThe end.`);
    await expect(preview(page)).toContainText('The end.');
    await page.waitForLoadState('networkidle');
    expect(ran).toEqual([]);
    const left = await preview(page).evaluate((region) =>
        [...region.querySelectorAll('.prose *')].flatMap((node) => [node.localName, ...[...node.attributes].map(({ name, value }) => `${name}=${value.trim()}`)]),
    );
    expect(left.filter((one) => /^(script|iframe|form|input|style|svg|math)$|^on|^style=|^id=|script:/.test(one))).toEqual([]);
    await expect(preview(page).getByRole('link', { name: 'three' })).toHaveAttribute('rel', 'noopener noreferrer nofollow');
});

test('what was typed survives a reload until it is saved or discarded', async ({ page }) => {
    await openNew(page);
    await page.keyboard.type('Half a post');
    await page.getByLabel('Title', { exact: true }).fill('Silk');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('kept:sunrise:mark:post:new') ?? '')).toContain('Silk');
    await page.reload();
    await expect(text(page)).toHaveText('Half a post');
    await expect(page.getByText('were not saved last time', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click();
    await expect(text(page)).toHaveText('');
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('');
});

test('a picture of the library is inserted with its alt text', async ({ page }) => {
    await openNew(page);
    await page.keyboard.type('A coat.');
    await page.getByRole('button', { name: 'Picture from the library' }).click();
    await page.getByRole('button', { name: /^wool-coat/ }).first().click();
    await page.getByRole('button', { name: 'Use file' }).click();
    await expect(text(page)).toContainText('![A wool coat jpg in daylight, seen from the side]');
    await expect(preview(page).getByRole('img', { name: /A wool coat/ })).toBeAttached();
});

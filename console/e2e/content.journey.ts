import { expect, test, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import { expectAccessible } from './support/axe.ts';
import { clientOf, signIn } from './support/platform.ts';

const RUN = new Date().toISOString();
const TITLE = `Moths ${RUN}`;
const ENTRY = `Cedar ${RUN}`;
/** The service reads private addresses only of this host: see DRYJETS_WEB_TRUSTED in scripts/test.sh. */
const FEED_PORT = 8099;

test.describe.configure({ mode: 'serial' });

test.afterAll(async ({ request }) => {
    const anna = await clientOf(request, 'anna');
    await anna.put('/marketing/content/settings', { approvals: 'ANYONE' });
    const { items } = await anna.get<{ items: { id: string; url: string }[] }>('/marketing/content/feeds?limit=100');
    for (const feed of items.filter(({ url }) => url.includes(`:${FEED_PORT}/`))) await anna.remove(`/marketing/content/feeds/${feed.id}`);
});

const open = async (page: Page, title: string) => {
    await page.getByLabel('Search posts').fill(title);
    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached();
};
const status = (page: Page) => page.getByRole('region', { name: 'Status' });

test('an administrator asks for a second person', async ({ page }) => {
    await signIn(page, 'Anna Adler', '/content/settings');
    await page.getByLabel(/Someone other than the author/).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Approval setting saved.')).toBeVisible();
    await expectAccessible(page);
});

test('a marketer imports a post, edits and submits it, and cannot approve it', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/content/posts');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByLabel('Files to import').setInputFiles([
        { name: 'moths.md', mimeType: 'text/markdown', buffer: Buffer.from(`---\ntitle: "${TITLE}"\n---\n\nMoths like sweat, not wool. Seen ${RUN}.\n`) },
        { name: 'empty.md', mimeType: 'text/markdown', buffer: Buffer.from('---\ntitle: Nothing\n---\n') },
    ]);
    await expect(page.getByText('1 post imported and 1 not imported.')).toBeVisible();
    await page.getByRole('link', { name: TITLE }).click();

    const text = page.getByRole('textbox', { name: 'Text' });
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nWash before you store.');
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Wash before you store.');
    await expect(status(page).getByRole('button', { name: 'Submit for review' })).toBeDisabled();
    await expectAccessible(page);
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Changes saved.')).toBeVisible();

    await status(page).getByRole('button', { name: 'Submit for review' }).click();
    await expect(status(page)).toContainText('somebody else has to approve it');
    await expect(status(page).getByRole('button', { name: 'Approve' })).toBeDisabled();
});

test('another person approves it, and an edit sends it back to review', async ({ page }) => {
    await signIn(page, 'Anna Adler', '/content/posts?status=PENDING_REVIEW');
    await open(page, TITLE);
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Wash before you store.');
    await status(page).getByRole('button', { name: 'Approve' }).click();
    await expect(status(page)).toContainText('Approved');

    await page.getByLabel(/^Excerpt/).fill('What moths really like.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('The post is in review again.', { exact: false })).toBeVisible();
    await expect(status(page)).toContainText('somebody else has to approve it');
});

test('a viewer reads the post and cannot change it', async ({ page }) => {
    await signIn(page, 'Vera Voss', '/content/posts');
    await open(page, TITLE);
    await expect(page.getByText('Wash before you store.')).toBeVisible();
    for (const name of ['Save', 'Approve', 'Archive']) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
});

test.describe('a feed', () => {
    let site: Server;
    let broken = false;

    test.beforeAll(async () => {
        const item = `<item><title>${ENTRY}</title><guid>${RUN}</guid><description>&lt;p&gt;Cedar smells good, and does little against moths.&lt;/p&gt;</description></item>`;
        site = createServer((_, response) => {
            response.statusCode = broken ? 503 : 200;
            response.setHeader('Content-Type', 'application/rss+xml').end(`<rss version="2.0"><channel><title>Journey feed</title>${item}</channel></rss>`);
        });
        await new Promise<void>((resolve) => void site.listen(FEED_PORT, '127.0.0.1', resolve));
    });
    test.afterAll(() => void site.close());

    test('brings a draft for its entry once, and says when it cannot be read', async ({ page }) => {
        await signIn(page, 'Mark Moss', '/content/feeds');
        await page.getByRole('button', { name: 'Add feed' }).first().click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(/Address of the RSS/).fill('http://127.0.0.1:8099/feed');
        await dialog.getByRole('button', { name: 'Add feed' }).click();
        const feed = page.getByRole('list', { name: 'Feeds' }).getByRole('listitem').filter({ hasText: 'Journey feed' });
        await expect(feed).toContainText('Working', { timeout: 30_000 });
        await expectAccessible(page);

        broken = true;
        await feed.getByRole('button', { name: /^Actions for/ }).click();
        await page.getByRole('menuitem', { name: 'Poll now' }).click();
        await expect(feed).toContainText('Not reachable', { timeout: 30_000 });
        await expect(feed).toContainText('503');

        await page.getByRole('navigation', { name: 'Content views' }).getByRole('link', { name: 'Posts' }).click();
        await page.getByLabel('Search posts').fill(ENTRY);
        await expect(page.getByRole('link', { name: ENTRY, exact: true })).toHaveCount(1);
        await page.getByRole('link', { name: ENTRY, exact: true }).click();
        await expect(status(page)).toContainText('Draft');
        await expect(page.getByText('does little against moths', { exact: false }).first()).toBeVisible();
    });
});

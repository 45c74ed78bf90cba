import { expect, test, type Page } from '@playwright/test';
import { prepare, signIn } from './support/platform.ts';

test.beforeAll(async ({ request }) => prepare(request));

/** What the browser keeps for the session. */
const kept = (page: Page) =>
    page.evaluate(() => {
        const user = Object.entries(sessionStorage).find(([name]) => name.startsWith('oidc.user:'))?.[1];
        return {
            user: user ? (JSON.parse(user) as { access_token: string; refresh_token?: string; expires_at: number }) : undefined,
            local: JSON.stringify(localStorage),
        };
    });

/** Lets a session be as old as one that was left alone until its token ended. */
const expire = (page: Page) =>
    page.evaluate(() => {
        const [name, user] = Object.entries(sessionStorage).find(([key]) => key.startsWith('oidc.user:'))!;
        sessionStorage.setItem(name, JSON.stringify({ ...JSON.parse(user), expires_at: Math.floor(Date.now() / 1000) - 5 }));
    });

test('a session outlives its tokens: they are renewed while somebody works, and nobody notices', async ({ page }) => {
    test.setTimeout(240_000);
    await signIn(page, 'Mark Moss');
    const first = (await kept(page)).user!;
    expect(first.refresh_token).toBeTruthy();
    const lifetime = first.expires_at - Date.now() / 1000;
    const logins: string[] = [];
    page.on('framenavigated', (frame) => logins.push(frame.url()));

    if (lifetime < 120) {
        // The platform issues short-lived tokens: the page is left open until the first one has ended.
        await expect.poll(() => Date.now() / 1000 > first.expires_at + 5, { timeout: 150_000, intervals: [1_000] }).toBe(true);
    } else {
        await expire(page);
    }

    await expect.poll(async () => (await kept(page)).user?.access_token !== first.access_token, { timeout: 40_000 }).toBe(true);
    await page.getByLabel('Search campaigns by name').fill('zebra');
    await expect(page.getByText('No campaign is called “zebra”')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(logins.filter((url) => url.includes('/authorize'))).toEqual([]);
    const now = await kept(page);
    expect(now.user!.expires_at).toBeGreaterThan(Date.now() / 1000);
    expect(now.local).not.toContain('eyJ');
    expect(now.local).not.toContain('token');
});

test('many requests that find the token old renew it once', async ({ page }) => {
    await signIn(page, 'Mark Moss');
    const renewals: string[] = [];
    page.on('request', (request) => request.url().endsWith('/token') && renewals.push(request.postData() ?? ''));
    await expire(page);
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Areas' }).first()).toBeVisible();
    expect(renewals.filter((body) => body.includes('grant_type=refresh_token'))).toHaveLength(1);
});

test('who cannot renew signs in again and is back on the same page', async ({ page }) => {
    await signIn(page, 'Mark Moss');
    await page.goto('/campaigns/new?step=basics');
    await page.getByLabel('Name').fill('Half a plan');
    await page.route('**/dryjets/token', (route) =>
        route.request().postData()?.includes('refresh_token') ? route.fulfill({ status: 400, json: { error: 'invalid_grant' } }) : route.continue());
    await expire(page);
    await page.reload();

    await page.getByRole('button', { name: /Mark Moss/ }).click();
    await expect(page).toHaveURL(/\/campaigns\/new\?step=basics/);
    await expect(page.getByLabel('Name')).toHaveValue('Half a plan');
});

test('signing out forgets the tokens here and at the issuer, and going back shows nothing', async ({ page }) => {
    await signIn(page, 'Mark Moss');
    await page.getByRole('button', { name: /Mark Moss/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();

    // Whoever comes next is asked who they are.
    await expect(page.getByRole('button', { name: /Vera Voss/ })).toBeVisible();
    await page.goto('/config.json');
    expect((await kept(page)).user).toBeUndefined();
    await page.goto('/campaigns');
    await expect(page.getByRole('button', { name: /Vera Voss/ })).toBeVisible();
    await page.getByRole('button', { name: /Vera Voss/ }).click();
    await expect(page.getByRole('button', { name: /Vera Voss/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'New campaign' })).toHaveCount(0);
});

import { expect, test, type Page } from '@playwright/test';
import { prepare, signIn } from './support/platform.ts';

test.beforeAll(async ({ request }) => prepare(request));

/** Returns what the browser stores for the session. */
const storedSession = (page: Page) =>
    page.evaluate(() => {
        const user = Object.entries(sessionStorage).find(([name]) => name.startsWith('oidc.user:'))?.[1];
        return {
            user: user ? (JSON.parse(user) as { access_token: string; refresh_token?: string; expires_at: number }) : undefined,
            local: JSON.stringify(localStorage),
        };
    });

/** Makes the stored token expired, as after a long idle time. */
const expire = (page: Page) =>
    page.evaluate(() => {
        const [name, user] = Object.entries(sessionStorage).find(([key]) => key.startsWith('oidc.user:'))!;
        sessionStorage.setItem(name, JSON.stringify({ ...JSON.parse(user), expires_at: Math.floor(Date.now() / 1000) - 5 }));
    });

test('tokens are renewed in the background while someone works', async ({ page }) => {
    test.setTimeout(240_000);
    await signIn(page, 'Mark Moss');
    const first = (await storedSession(page)).user!;
    expect(first.refresh_token).toBeTruthy();
    const lifetime = first.expires_at - Date.now() / 1000;
    const logins: string[] = [];
    page.on('framenavigated', (frame) => logins.push(frame.url()));

    if (lifetime < 120) {
        // The platform issues short-lived tokens, so wait until the first one expires.
        await expect.poll(() => Date.now() / 1000 > first.expires_at + 5, { timeout: 150_000, intervals: [1_000] }).toBe(true);
    } else {
        await expire(page);
    }

    await expect.poll(async () => (await storedSession(page)).user?.access_token !== first.access_token, { timeout: 40_000 }).toBe(true);
    await page.getByLabel('Search campaigns by name').fill('zebra');
    await expect(page.getByText('No campaigns match “zebra”')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(logins.filter((url) => url.includes('/authorize'))).toEqual([]);
    const now = await storedSession(page);
    expect(now.user!.expires_at).toBeGreaterThan(Date.now() / 1000);
    expect(now.local).not.toContain('eyJ');
    expect(now.local).not.toContain('token');
});

test('concurrent requests renew an expired token once', async ({ page }) => {
    await signIn(page, 'Mark Moss');
    const renewals: string[] = [];
    page.on('request', (request) => request.url().endsWith('/token') && renewals.push(request.postData() ?? ''));
    await expire(page);
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Main navigation' }).first()).toBeVisible();
    expect(renewals.filter((body) => body.includes('grant_type=refresh_token'))).toHaveLength(1);
});

test('a person whose token cannot be renewed signs in again and returns to the same page', async ({ page }) => {
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

test('signing out removes the tokens here and at the issuer', async ({ page }) => {
    await signIn(page, 'Mark Moss');
    await page.getByRole('button', { name: /Mark Moss/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();

    // The issuer asks for a new sign-in.
    await expect(page.getByRole('button', { name: /Vera Voss/ })).toBeVisible();
    await page.goto('/config.json');
    expect((await storedSession(page)).user).toBeUndefined();
    await page.goto('/campaigns');
    await expect(page.getByRole('button', { name: /Vera Voss/ })).toBeVisible();
    await page.getByRole('button', { name: /Vera Voss/ }).click();
    await expect(page.getByRole('button', { name: /Vera Voss/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'New campaign' })).toHaveCount(0);
});

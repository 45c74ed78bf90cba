import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { clientOf, prepare, signIn } from './support/platform.ts';

const NAME = `Pieces ${new Date().toISOString()}`;

interface Created {
    id: string;
}

test.describe.configure({ mode: 'serial' });

let post: string;

test.beforeAll(async ({ request }) => {
    await prepare(request);
    post = await createPost(request);
    await createCampaign(request);
});

async function createPost(request: APIRequestContext): Promise<string> {
    const mark = await clientOf(request, 'mark');
    const { id } = await mark.post<Created>('/marketing/blog', {
        title: NAME,
        content: [
            'Wool lasts longer when it is washed less.',
            'In our survey of 1,214 customers, 62% wash their jumpers after every third wear, although airing them overnight would do.',
            '',
            'A cold cycle of 20 minutes cleans as well as an hour at 40 degrees. Lanolin, the grease of the sheep, keeps water out and smells away; hot water strips it.',
            '',
            'Never hang a wet jumper: its own weight pulls the shoulders out of shape. Lay it flat on a towel, away from the radiator, and turn it once.',
            '',
            'Moths eat what is dirty, not what is old, so clean everything before you store it. If a hole appears, darn it the same week.',
        ].join('\n'),
        url: 'https://blog.example/wool',
    });
    return id;
}

async function createCampaign(request: APIRequestContext): Promise<void> {
    const mark = await clientOf(request, 'mark');
    await mark.post('/marketing/campaigns', {
        name: NAME,
        type: 'AWARENESS',
        channels: ['LINKEDIN', 'TWITTER'],
        budget: { total: 100, currency: 'EUR' },
        startsAt: new Date(Date.now() + 86_400_000).toISOString(),
        endsAt: new Date(Date.now() + 10 * 86_400_000).toISOString(),
        timeZone: 'Europe/Berlin',
    });
}

const piece = (page: Page, platform: string) => page.getByRole('region', { name: `${platform} piece` });

test('a marketer repurposes a post, edits and approves a piece and sees it in a campaign', async ({ page }) => {
    await signIn(page, 'Mark Moss', `/content/posts/${post}/pieces`);
    await page.getByRole('button', { name: 'Repurpose' }).first().click();
    const dialog = page.getByRole('dialog');
    for (const platform of ['Instagram', 'Email']) await dialog.getByRole('checkbox', { name: platform }).uncheck();
    await dialog.getByLabel(/Campaign/).selectOption({ label: NAME });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Write 2 pieces' }).click();
    await expect(dialog.getByText('2 pieces written.')).toBeVisible({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Show pieces' }).click();

    await followSource(page);
    await editPiece(page);

    await piece(page, 'LinkedIn').getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByText('Approved. The campaign can schedule it.')).toBeVisible();
    await page.getByRole('button', { name: 'See campaign' }).click();
    await expect(page.getByRole('heading', { level: 1, name: NAME, exact: true })).toBeVisible();
    await expect(page.getByText('Wool, our way.')).toBeVisible({ timeout: 30_000 });
});

/** Chooses a line by keyboard and sees its sentence in the post. */
async function followSource(page: Page): Promise<void> {
    await expect(piece(page, 'LinkedIn')).toBeVisible();
    await piece(page, 'LinkedIn').locator('[data-mark]').first().press('Enter');
    await expect(page.getByRole('region', { name: 'Source' }).getByRole('button', { pressed: true })).toHaveCount(1);
    await page.keyboard.press('Escape');
    await piece(page, 'LinkedIn').getByRole('button', { name: 'Preview' }).click();
    await expectAccessible(page);
    await piece(page, 'LinkedIn').getByRole('button', { name: 'Text', exact: true }).click();
}

async function editPiece(page: Page): Promise<void> {
    await piece(page, 'LinkedIn').getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('form', { name: 'Edit piece' });
    await form.getByLabel('Text', { exact: true }).fill('Wool, our way.\n\nNever hang a wet jumper: its own weight pulls the shoulders out of shape.');
    await expect(form.getByText('Follows the rules of LinkedIn')).toBeVisible();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText('Piece saved.')).toBeVisible();
    await expect(piece(page, 'LinkedIn').getByText('Wool, our way.')).toBeVisible();
}

test('a text that breaks a rule is counted while it is typed, and is not saved', async ({ page }) => {
    await signIn(page, 'Mark Moss', `/content/posts/${post}/pieces?platform=TWITTER`);
    await piece(page, 'Twitter').getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('form', { name: 'Edit piece' });
    await form.getByRole('textbox').first().fill('wool '.repeat(70));
    await expect(form.getByText(/too many$/)).toBeVisible();
    await expect(form.getByText(/Too long: Twitter allows at most 280 characters/)).toBeVisible();
    await form.getByRole('button', { name: 'Save changes' }).click();
    await expect(form.getByRole('alert')).toBeVisible();
    await form.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(form).toHaveCount(0);
});

test('where two people decide, a colleague approves', async ({ page, request, browser }) => {
    const anna = await clientOf(request, 'anna');
    await anna.put('/marketing/content/settings', { approvals: 'FOUR_EYES' });
    try {
        await signIn(page, 'Mark Moss', `/content/posts/${post}/pieces?platform=TWITTER`);
        await expect(page.getByText(/a colleague has to approve it/)).toBeVisible();
        await expect(piece(page, 'Twitter').getByRole('button', { name: 'Approve' })).toHaveCount(0);
        await piece(page, 'Twitter').getByRole('button', { name: 'Submit for review' }).click();
        await expect(page.getByText('Submitted for review.')).toBeVisible();

        const colleague = await browser.newContext();
        const theirs = await colleague.newPage();
        await signIn(theirs, 'Anna', `/content/posts/${post}/pieces?platform=TWITTER`);
        await piece(theirs, 'Twitter').getByRole('button', { name: 'Approve' }).click();
        await expect(theirs.getByText(/^Approved\./)).toBeVisible();
        await colleague.close();
    } finally {
        await anna.put('/marketing/content/settings', { approvals: 'ANYONE' });
    }
});

test('a viewer reads pieces and cannot change them', async ({ page }) => {
    await signIn(page, 'Vera Voss', `/content/posts/${post}/pieces`);
    await expect(page.getByText('You can read pieces.', { exact: false })).toBeVisible();
    for (const name of ['Repurpose', 'Edit', 'Approve']) await expect(page.getByRole('button', { name })).toHaveCount(0);
    await expectAccessible(page);
});

import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { constants, inflateSync } from 'node:zlib';
import { expectAccessible } from './support/axe.ts';
import { hasKcat, publish, totalsOf, type MetricRecord } from './support/kafka.ts';
import { clientOf, signIn, type Client } from './support/platform.ts';

const DAY = 86_400_000;
const NAME = `Metrics ${new Date().toISOString()}`;
const noon = (ago: number) => new Date(Math.floor((Date.now() - ago * DAY) / DAY) * DAY + DAY / 2).toISOString();
const number = (value: number) => value.toLocaleString('en-GB');
const euros = (value: number) => value.toLocaleString('en-GB', { style: 'currency', currency: 'EUR' });
/** Cards leave the decimals of whole amounts out. */
const eurosOnCard = (value: number) => euros(value).replace(/\.00$/, '');

/** Two weeks of email and LinkedIn metrics; the most recent days are the busiest. */
const RECORDS: MetricRecord[] = [1, 2, 3, 5, 8, 13].flatMap((ago) => {
    const occurredAt = noon(ago);
    const touches = [{ channel: 'EMAIL', at: noon(ago + 2) }, { channel: 'LINKEDIN', at: noon(ago + 1) }];
    const record = (channel: string, metric: string, value: number, more: Partial<MetricRecord> = {}): MetricRecord => ({ channel, metric, value, occurredAt, ...more });
    return [
        record('EMAIL', 'sent', 1000),
        record('EMAIL', 'delivered', 980),
        record('EMAIL', 'opens', 300 - ago, { verdict: 'HUMAN' }),
        record('EMAIL', 'opens', 120, { verdict: 'PRIVACY_PROXY' }),
        record('EMAIL', 'clicks', 40 - ago, { verdict: 'HUMAN' }),
        record('EMAIL', 'spend', 12.35),
        record('LINKEDIN', 'impressions', 5000 + 10 * ago),
        record('LINKEDIN', 'engagements', 210 + ago),
        record('LINKEDIN', 'clicks', 90 + ago, { verdict: 'HUMAN' }),
        record('LINKEDIN', 'spend', 30.15),
        record('LINKEDIN', 'conversions', 4, { touches }),
        record('LINKEDIN', 'revenue', 199.95, { touches }),
    ];
});
const TOTALS = totalsOf(RECORDS);
const total = (metric: string) => TOTALS[metric] ?? 0;

interface Dashboard {
    campaign: { name?: string | null };
    totals: Record<string, number>;
    human: Record<string, number>;
    roi: { total: { roi: number } };
}

test.describe.configure({ mode: 'serial' });
test.skip(!hasKcat(), 'Skipping the analytics journey: kcat is not installed (Debian: apt-get install kcat).');

let client: Client;
let id: string;
const dashboard = () => client.get<Dashboard>(`/marketing/analytics/campaigns/${id}/dashboard`);

test.beforeAll(async ({ request }) => {
    client = await clientOf(request, 'mark');
    const campaign = await client.post<{ id: string }>('/marketing/campaigns', {
        name: NAME,
        type: 'CONVERSION',
        channels: ['EMAIL', 'LINKEDIN'],
        budget: { total: 1000, currency: 'EUR' },
        startsAt: noon(20),
        endsAt: noon(-10),
        timeZone: 'UTC',
    });
    id = campaign.id;
    await publish('sunrise', id, RECORDS);
    // The campaign and its records arrive asynchronously.
    await expect(async () => {
        const { campaign: known, totals } = await dashboard();
        expect(totals).toEqual(TOTALS);
        expect(known.name).toBe(NAME);
    }).toPass({ timeout: 60_000 });
});

// Playwright disposes the request context of beforeAll.
test.beforeEach(async ({ request }) => {
    client = await clientOf(request, 'mark');
});

const card = (page: Page, label: string): Locator =>
    page.getByLabel('KPIs for the last 30 days').locator('div').filter({ has: page.getByText(label, { exact: true }) });
const openTab = (page: Page, tab: string) => page.getByRole('navigation', { name: 'Analytics views' }).getByRole('link', { name: tab }).click();
const asTable = async (page: Page, chart: string) => {
    const region = page.getByRole('region', { name: chart });
    await region.getByRole('button', { name: 'Table' }).click();
    return region;
};

test('the pages show the published metrics', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/analytics');
    const { human, roi } = await dashboard();
    const returned = roi.total.roi.toLocaleString('en-GB', { style: 'percent', signDisplay: 'exceptZero' });
    await page.getByRole('button', { name: 'Spend', exact: true }).first().waitFor();
    const row = page.getByRole('row', { name: new RegExp(NAME) });
    for (const text of [euros(total('spend')), euros(total('revenue')), number(total('clicks')), returned]) await expect(row).toContainText(text);
    await expectAccessible(page);

    await page.getByRole('link', { name: NAME }).click();
    await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
    await expect(card(page, 'Revenue')).toContainText(eurosOnCard(total('revenue')));
    await expect(card(page, 'Spend')).toContainText(eurosOnCard(total('spend')));
    await expect(card(page, 'ROI')).toContainText(returned);
    for (const [label, metric] of [['Conversions', 'conversions'], ['Clicks', 'clicks']] as const) {
        await expect(card(page, label)).toContainText(number(total(metric)));
    }
    const clicks = await asTable(page, 'Clicks');
    for (const ago of [1, 8]) {
        const day = new Date(noon(ago)).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
        await expect(clicks.getByRole('row', { name: new RegExp(`^${day} `) })).toContainText(number(130));
    }
    const money = await asTable(page, 'From spend to profit');
    await expect(money.getByRole('row', { name: /^All/ })).toContainText(euros(Math.round((total('revenue') - total('spend')) * 100) / 100));
    await expectAccessible(page);

    await openTab(page, 'Channels');
    await expect(page.getByRole('region', { name: 'Channel ranking' })).toContainText('1');
    await expect(page.getByRole('table', { name: 'Metrics by channel' }).getByRole('row', { name: /LinkedIn/ })).toContainText(number(total('impressions')));
    await expectAccessible(page);

    await openTab(page, 'Engagement');
    await expect(page.getByRole('region', { name: 'Engagements by hour of the week' })).toContainText('Busiest:');
    const people = await asTable(page, 'People and bots');
    await expect(people.getByRole('row', { name: /Email Opens/ })).toContainText(`${number(total('opens'))}${number(human.opens!)}`);
    await expectAccessible(page);

    await openTab(page, 'Attribution');
    await expect(page.getByText(`${euros(total('revenue'))} of ${euros(total('revenue'))} revenue (100%) has touchpoints`)).toBeVisible();
    const models = await asTable(page, 'Revenue by model');
    await expect(models.getByRole('row', { name: /LinkedIn/ })).toContainText(euros(total('revenue')));
    await expectAccessible(page);
});

test('a new metric appears within two seconds', async ({ page }) => {
    await signIn(page, 'Mark Moss', `/analytics/${id}`);
    await expect(page.getByRole('button', { name: /^Live/ })).toBeVisible();
    const before = (await dashboard()).totals.clicks!;
    await expect(card(page, 'Clicks')).toContainText(number(before));

    await publish('sunrise', id, [{ channel: 'LINKEDIN', metric: 'clicks', value: 12_345, occurredAt: new Date().toISOString(), verdict: 'HUMAN' }]);
    const published = Date.now();

    await expect(card(page, 'Clicks')).toContainText(number(before + 12_345));
    const took = Date.now() - published;
    console.log(`The published click appeared after ${took} ms.`);
    expect(took).toBeLessThan(2_000);
});

/** Returns the decompressed streams of a PDF, which describe its pages. */
const inflated = (pdf: Buffer): string =>
    [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
        .map(([, part]) => {
            try {
                return inflateSync(Buffer.from(part!, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
            } catch {
                return '';
            }
        })
        .join('\n');

test('a marketer previews, downloads and opens a report', async ({ page, context }) => {
    await signIn(page, 'Mark Moss', `/analytics/${id}/reports`);
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText(NAME);
    await expectAccessible(page);
    const downloadAs = async (what: string) => {
        const started = page.waitForEvent('download');
        await page.getByRole('button', { name: `Download ${what}` }).click();
        const download = await started;
        return { name: download.suggestedFilename(), path: await download.path() };
    };

    const pdf = await downloadAs('the report as PDF');
    const bytes = readFileSync(pdf.path);
    expect(pdf.name).toMatch(/^metrics-.*-executive-.*\.pdf$/);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-16).toString()).toContain('%%EOF');
    expect(inflated(bytes)).toMatch(/\/Type\s*\/Page\b/);

    const html = await downloadAs('the report as HTML');
    const opened = await context.newPage();
    await opened.setContent(readFileSync(html.path, 'utf8'));
    await expect(opened.getByRole('heading', { level: 1 })).toContainText(NAME);
    await expect(opened.getByRole('row', { name: /^Revenue/ }).first()).toContainText(number(total('revenue')));
    await opened.close();

    const { clicks } = (await dashboard()).totals;
    const json = JSON.parse(readFileSync((await downloadAs('the report as JSON')).path, 'utf8')) as Dashboard;
    expect(json.totals.clicks).toBe(clicks);
    const csv = readFileSync((await downloadAs('the records as CSV')).path, 'utf8').trim().split('\n');
    expect(csv).toHaveLength(1 + RECORDS.length + 1);
});

test('a viewer downloads a report, but no records', async ({ page }) => {
    await signIn(page, 'Vera Voss', `/analytics/${id}`);
    await page.getByRole('link', { name: 'Reports' }).click();
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText(NAME);
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the report as PDF' }).click();
    expect(readFileSync(await (await started).path()).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(page.getByRole('button', { name: /Download the records/ })).toHaveCount(0);
});

test('a tenant cannot see another tenant’s metrics', async ({ page }) => {
    await signIn(page, 'Miro Marsh', `/analytics/${id}`);
    await expect(page.getByText('Campaign not found', { exact: true })).toBeVisible();
});

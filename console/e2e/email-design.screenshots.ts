import type { Page } from '@playwright/test';
import { TEMPLATE } from './support/design-data.ts';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';

const LONG = 'Everything about coats, jackets, duvets and all the other things that have been lying in the wardrobe since the spring of last year';
const viewer = { role: 'viewer' } as const;
const EMAIL = '/email/emails/01990000-0001-7000-8000-000000000000';
const OF_TEMPLATE = `/email/templates/${TEMPLATE}`;
const draft = { emailStatus: 'DRAFT', designed: true };

const alerted = (page: Page) => page.getByRole('alert').waitFor();
const press = (name: string) => async (page: Page) => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
};
const select = (name: string) => async (page: Page) => page.getByRole('button', { name: `${name}. Drag to move.` }).click();
const preview = async (page: Page) => {
    const view = page.getByRole('button', { name: 'Preview', exact: true });
    if (await view.isVisible()) await view.click();
};

const SCREENSHOTS: Screenshot[] = [
    { name: 'templates', path: '/email/templates', fullPage: true },
    { name: 'templates-none', path: '/email/templates', world: { bare: true }, fullPage: true },
    { name: 'templates-long-names', path: '/email/templates', world: { name: LONG } },
    { name: 'templates-viewer', path: '/email/templates', visit: viewer },
    { name: 'templates-loading', path: '/email/templates', world: { silent: true } },
    { name: 'templates-down', path: '/email/templates', world: { down: true }, act: alerted },
    { name: 'templates-new', path: '/email/templates', act: press('New template') },
    { name: 'template', path: OF_TEMPLATE },
    { name: 'template-version', path: `${OF_TEMPLATE}?version=1` },
    { name: 'template-missing', path: OF_TEMPLATE, world: { missing: true }, act: alerted },
    { name: 'designer', path: `${EMAIL}/design`, world: draft, fullPage: true },
    { name: 'designer-empty', path: `${EMAIL}/design`, world: { ...draft, bare: true } },
    { name: 'designer-properties', path: `${EMAIL}/design`, world: draft, act: select('Button: Book a pick-up') },
    { name: 'designer-columns', path: `${EMAIL}/design`, world: draft, act: select('Columns') },
    { name: 'designer-table', path: `${EMAIL}/design`, world: draft, act: select('Table') },
    { name: 'designer-findings', path: `${EMAIL}/design`, world: { ...draft, failed: true }, act: preview, fullPage: true },
    { name: 'designer-dark', path: `${EMAIL}/design`, world: draft, act: async (page) => { await preview(page); await page.getByRole('button', { name: 'Dark', exact: true }).click(); } },
    { name: 'designer-conflict', path: `${EMAIL}/design`, world: { ...draft, conflict: true }, act: async (page) => { await page.getByLabel('Subject', { exact: true }).fill('Coats'); await page.getByText('Someone else changed this').waitFor(); } },
    { name: 'designer-html', path: `${EMAIL}/design`, world: draft, act: async (page) => { await press('HTML')(page); await page.getByRole('dialog').getByRole('button', { name: 'Continue with HTML' }).click(); await page.getByRole('textbox', { name: 'HTML of the email' }).waitFor(); } },
    { name: 'designer-sent', path: `${EMAIL}/design`, world: { emailStatus: 'COMPLETED' } },
    { name: 'designer-loading', path: `${EMAIL}/design`, world: { silent: true } },
    { name: 'email-new', path: '/email/emails/new', fullPage: true },
    { name: 'setup-design', path: `${EMAIL}/setup?step=design`, world: draft },
    { name: 'setup-design-empty', path: `${EMAIL}/setup?step=design`, world: { emailStatus: 'DRAFT' } },
    { name: 'setup-audience', path: `${EMAIL}/setup?step=audience`, world: draft },
    { name: 'setup-test', path: `${EMAIL}/setup?step=test`, world: { ...draft, abTest: 'DRAFT' } },
    { name: 'setup-schedule', path: `${EMAIL}/setup?step=schedule&at=2099-01-02T09%3A30`, world: draft },
    { name: 'setup-review', path: `${EMAIL}/setup?step=review&at=2099-01-02T09%3A30`, world: { ...draft, abTest: 'DRAFT' }, act: (page) => page.getByText('First, about').waitFor() },
    { name: 'setup-review-problems', path: `${EMAIL}/setup?step=review`, world: { ...draft, failed: true }, act: (page) => page.getByText('keeps it from being sent').waitFor() },
    { name: 'ab-test-new', path: `${EMAIL}/ab-test`, world: draft, act: (page) => page.getByText('4,310').waitFor(), fullPage: true },
    { name: 'ab-test-change', path: `${EMAIL}/ab-test`, world: { ...draft, abTest: 'DRAFT' }, fullPage: true },
    { name: 'ab-test-running', path: `${EMAIL}/ab-test`, world: { emailStatus: 'SENDING', abTest: 'RUNNING' }, fullPage: true },
    { name: 'ab-test-started', path: `${EMAIL}/ab-test`, world: { emailStatus: 'SENDING', abTest: 'RUNNING', thin: true } },
    { name: 'ab-test-warnings', path: `${EMAIL}/ab-test`, world: { emailStatus: 'SENDING', abTest: 'WAITING', failed: true } },
    { name: 'ab-test-decided', path: `${EMAIL}/ab-test`, world: { emailStatus: 'COMPLETED', abTest: 'DECIDED' }, fullPage: true },
    { name: 'ab-test-choose', path: `${EMAIL}/ab-test`, world: { emailStatus: 'SENDING', abTest: 'RUNNING' }, act: press('Send B to the rest') },
    { name: 'ab-test-none', path: `${EMAIL}/ab-test`, world: { emailStatus: 'COMPLETED' } },
    { name: 'brand', path: '/email/brand', fullPage: true },
    { name: 'brand-viewer', path: '/email/brand', visit: viewer },
    { name: 'brand-down', path: '/email/brand', world: { down: true }, act: alerted },
];

takeScreenshots(SCREENSHOTS);

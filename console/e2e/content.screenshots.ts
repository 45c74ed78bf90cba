import type { Page } from '@playwright/test';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';

const LONG = 'Everything about coats, jackets, duvets and all the other things that have been lying in the wardrobe since the spring of last year, part two of three';
const alerted = (page: Page) => page.getByRole('alert').waitFor();
const dialog = (page: Page) => page.getByRole('dialog').waitFor();
const file = (name: string) => ({ name, mimeType: name.endsWith('.md') ? 'text/markdown' : 'image/jpeg', buffer: Buffer.from('# Wool\n\nIt is patient.') });
const editor = (page: Page) => page.locator('.cm-content').or(page.locator('.prose')).first().waitFor();

const SCREENSHOTS: Screenshot[] = [
    { name: 'posts', path: '/content/posts' },
    { name: 'posts-none', path: '/content/posts', world: { count: 0 } },
    { name: 'posts-thousand', path: '/content/posts', world: { count: 1000 } },
    { name: 'posts-no-match', path: '/content/posts?q=zebra' },
    { name: 'posts-review', path: '/content/posts?status=PENDING_REVIEW' },
    { name: 'posts-long-names', path: '/content/posts', world: { name: LONG } },
    { name: 'posts-down', path: '/content/posts', world: { down: true }, act: alerted },
    { name: 'posts-loading', path: '/content/posts', world: { silent: true } },
    { name: 'posts-viewer', path: '/content/posts', visit: { role: 'viewer' } },
    { name: 'posts-import', path: '/content/posts', act: async (page) => { await page.getByRole('button', { name: 'Import', exact: true }).click(); await page.getByLabel('Files to import').setInputFiles([file('wool.md'), file('suede.md'), file('broken.md')]); await page.getByText('not imported', { exact: false }).first().waitFor(); } },
    { name: 'posts-import-empty', path: '/content/posts', act: async (page) => { await page.getByRole('button', { name: 'Import', exact: true }).click(); await dialog(page); } },
    { name: 'posts-theme', path: '/content/posts', act: async (page) => { await page.getByRole('button', { name: 'Draft from theme' }).click(); await dialog(page); } },
    { name: 'posts-theme-refused', path: '/content/posts', act: async (page) => { await page.getByRole('button', { name: 'Draft from theme' }).click(); await page.getByLabel('Theme', { exact: true }).fill('Submarines'); await page.getByRole('button', { name: 'Make draft' }).click(); await page.getByText('None of your posts').waitFor(); } },
    { name: 'post', path: '/content/posts/p2', act: editor },
    { name: 'post-full', path: '/content/posts/p2', act: editor, fullPage: true },
    { name: 'post-new', path: '/content/posts/new', act: editor },
    { name: 'post-new-errors', path: '/content/posts/new', act: async (page) => { await editor(page); await page.getByLabel('Public address').fill('blog'); await page.keyboard.press('Control+s'); await page.getByText('Enter a title.').waitFor(); } },
    { name: 'post-unsaved', path: '/content/posts/p2', act: async (page) => { await editor(page); await page.getByLabel('Title', { exact: true }).fill('Six ways to bring wool through the winter'); } },
    { name: 'post-conflict', path: '/content/posts/p2', world: { conflict: true }, visit: { storage: { 'kept:sunrise:mark:post:p2': JSON.stringify({ fields: { title: 'Mine', content: 'Mine' }, base: { title: 'Before', content: 'Before' }, version: 1 }) } }, act: editor },
    { name: 'post-review', path: '/content/posts/p1', world: { postStatus: 'PENDING_REVIEW' }, act: editor },
    { name: 'post-four-eyes', path: '/content/posts/p0', world: { postStatus: 'PENDING_REVIEW', fourEyes: true }, act: editor },
    { name: 'post-approved', path: '/content/posts/p3', act: editor },
    { name: 'post-archived', path: '/content/posts/p6', act: editor },
    { name: 'post-viewer', path: '/content/posts/p1', visit: { role: 'viewer' }, act: editor },
    { name: 'post-preview', path: '/content/posts/p2', act: async (page) => { await editor(page); await page.getByRole('button', { name: 'Preview' }).click(); } },
    { name: 'post-picker', path: '/content/posts/p2', act: async (page) => { await editor(page); await page.getByRole('button', { name: 'Picture from the library' }).click(); await page.getByRole('button', { name: /^wool-coat/ }).first().click(); } },
    { name: 'post-leave', path: '/content/posts/p2', act: async (page) => { await editor(page); await page.getByLabel('Title', { exact: true }).fill('Six ways'); await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Posts' }).click(); await dialog(page); } },
    { name: 'post-missing', path: '/content/posts/p2', world: { missing: true } },
    { name: 'media', path: '/content/media' },
    { name: 'media-none', path: '/content/media', world: { count: 0 } },
    { name: 'media-down', path: '/content/media', world: { down: true }, act: alerted },
    { name: 'media-loading', path: '/content/media', world: { silent: true } },
    { name: 'media-viewer', path: '/content/media', visit: { role: 'viewer' } },
    { name: 'media-upload', path: '/content/media', act: async (page) => { await page.getByLabel('Pictures and videos to upload').setInputFiles([file('notes.md'), file('wool.jpg')]); await page.getByText('Not added').first().waitFor(); } },
    { name: 'media-details', path: '/content/media', act: async (page) => { await page.getByRole('button', { name: /^wool-coat/ }).first().click(); await dialog(page); } },
    { name: 'media-address', path: '/content/media', act: async (page) => { await page.getByRole('button', { name: 'Add by address' }).click(); await page.getByRole('button', { name: 'Add', exact: true }).click(); await page.getByText('Enter the address').waitFor(); } },
    { name: 'feeds', path: '/content/feeds' },
    { name: 'feeds-none', path: '/content/feeds', world: { count: 0 } },
    { name: 'feeds-down', path: '/content/feeds', world: { down: true }, act: alerted },
    { name: 'feeds-loading', path: '/content/feeds', world: { silent: true } },
    { name: 'feeds-viewer', path: '/content/feeds', visit: { role: 'viewer' } },
    { name: 'feeds-add', path: '/content/feeds', act: async (page) => { await page.getByRole('button', { name: 'Add feed' }).click(); await dialog(page); } },
    { name: 'feeds-menu', path: '/content/feeds', act: async (page) => { await page.getByRole('button', { name: /^Actions for/ }).first().click(); } },
    { name: 'feeds-edit', path: '/content/feeds', act: async (page) => { await page.getByRole('button', { name: /^Actions for/ }).first().click(); await page.getByRole('menuitem', { name: 'Edit' }).click(); await dialog(page); } },
    { name: 'feeds-delete', path: '/content/feeds', act: async (page) => { await page.getByRole('button', { name: /^Actions for/ }).first().click(); await page.getByRole('menuitem', { name: 'Delete' }).click(); await dialog(page); } },
    { name: 'content-settings', path: '/content/settings', visit: { role: 'admin' } },
    { name: 'content-settings-marketer', path: '/content/settings', world: { fourEyes: true } },
];

takeScreenshots(SCREENSHOTS);

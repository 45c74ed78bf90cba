import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { campaignSearch } from '#features/social/campaign-search.ts';
import { ImportPage } from '#features/social/import/page.tsx';
import { reasonsOf } from '#features/social/import/report.tsx';
import { readText } from '#features/social/import/read-text.ts';
import type { ImportedRow, ImportReport } from '#features/social/types.ts';
import { postServer } from '#testing/post-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let asked: { dryRun: boolean; csv: string; key: string | null; type: string | null }[];
let answers: (() => Response)[];

const row = (line: number, part: Partial<ImportedRow> = {}): ImportedRow => ({ line, platform: 'LINKEDIN', scheduledFor: '2099-11-24T09:00:00Z', excerpt: `Post ${line}`, errors: [], ...part });
const late = row(3, { scheduledFor: null, reason: 'The post cannot be scheduled.', errors: [{ pointer: '/scheduledTime', detail: 'must be in the future' }] });
const report = (items: ImportedRow[], part: Partial<ImportReport> = {}): ImportReport => ({ dryRun: true, added: false, rows: items.length, refused: items.filter(({ reason }) => reason).length, items, ...part });
const added = () => HttpResponse.json(report([row(2, { postId: 'p2' }), row(3, { postId: 'p3' })], { dryRun: false, added: true }));
const fine = () => HttpResponse.json(report([row(2), row(3)]));

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    asked = [];
    answers = [];
    server.use(
        http.post(`${SITE}/marketing/social/queue/import`, async ({ request }) => {
            asked.push({ dryRun: new URL(request.url).searchParams.get('dryRun') === 'true', csv: await request.text(), key: request.headers.get('Idempotency-Key'), type: request.headers.get('Content-Type') });
            return answers.shift()!();
        }),
        ...postServer().handlers,
    );
});

async function open(search = '?campaign=c1', roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/social/import', component: ImportPage, validateSearch: campaignSearch })]), `/social/import${search}`, roles);
}
const choose = async (csv = 'platform,scheduledTime,content') => fireEvent.change(await screen.findByLabelText('CSV file with posts'), { target: { files: [new File([csv], 'posts.csv', { type: 'application/vnd.ms-excel' })] } });

describe('importing posts', () => {
    it('checks the file first, and schedules it on request', async () => {
        answers = [fine, added];
        await open();
        await choose();
        await screen.findByText('All 2 posts can be scheduled.');
        screen.getByText('Post 2');
        await userEvent.click(screen.getByRole('button', { name: 'Schedule 2 posts' }));
        await screen.findByText('2 posts scheduled.');
        expect(screen.getAllByRole('link', { name: 'Scheduled' })).toHaveLength(2);
        expect(asked.map(({ dryRun, key, type }) => [dryRun, key !== null, type])).toEqual([[true, false, 'text/csv;charset=utf-8'], [false, true, 'text/csv;charset=utf-8']]);
    });

    it('says which rows have to be corrected, and schedules none of them', async () => {
        answers = [() => HttpResponse.json(report([row(2), late]))];
        await open();
        await choose();
        await screen.findByText(/^1 of 2 rows need to be corrected/);
        screen.getByText('scheduledTime: must be in the future');
        expect(screen.queryByText('Post 2')).toBeNull();
        await userEvent.click(screen.getByRole('button', { name: 'All (2)' }));
        screen.getByText('Post 2');
        expect(screen.queryByRole('button', { name: /^Schedule/ })).toBeNull();
    });

    it('says so if a row can no longer be scheduled', async () => {
        answers = [fine, () => HttpResponse.json(report([row(2), late], { dryRun: false }))];
        await open();
        await choose();
        await userEvent.click(await screen.findByRole('button', { name: 'Schedule 2 posts' }));
        await screen.findByText(/^1 of 2 rows need to be corrected/);
    });

    it('adds the posts once when an answer is lost', async () => {
        answers = [fine, () => HttpResponse.json({ title: 'Unavailable', detail: 'social-service does not respond.', status: 503 }, { status: 503 }), fine, added];
        await open();
        await choose();
        await userEvent.click(await screen.findByRole('button', { name: 'Schedule 2 posts' }));
        await screen.findByText('social-service does not respond.');
        await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
        await userEvent.click(await screen.findByRole('button', { name: 'Schedule 2 posts' }));
        await screen.findByText('2 posts scheduled.');
        const keys = asked.filter(({ dryRun }) => !dryRun).map(({ key }) => key);
        expect(keys[0]).toBe(keys[1]);
    });

    it('says what is wrong with the file as a whole', async () => {
        answers = [() => HttpResponse.json({ title: 'Bad request', detail: 'The file lacks the column content.', status: 400 }, { status: 400 })];
        await open();
        await choose();
        await screen.findByText('The file lacks the column content.');
    });

    it('checks the file again for another campaign', async () => {
        answers = [fine, fine];
        await open('');
        await screen.findByText(/^Choose the campaign that the posts belong to/);
        await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Campaign' }), 'c1');
        await choose();
        await screen.findByText('All 2 posts can be scheduled.');
        expect(asked).toHaveLength(1);
    });

    it('tells a viewer who imports posts', async () => {
        await open('', ['viewer']);
        await screen.findByText('Only marketers and administrators import posts');
    });
});

describe('a row', () => {
    it('names columns of the file, and its own reason if no column is wrong', () => {
        expect(reasonsOf(row(2, { reason: 'x', errors: [{ pointer: '/parts/1', detail: 'is too long' }] }))).toEqual(['content: is too long']);
        expect(reasonsOf(row(2, { reason: 'The campaign has ended.' }))).toEqual(['The campaign has ended.']);
    });
});

describe('the text of a file', () => {
    it('is read in the encodings in which spreadsheets save', async () => {
        await waitFor(async () => expect(await readText(new Blob(['Grüße 🐑']))).toBe('Grüße 🐑'));
        expect(await readText(new Blob([new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65])]))).toBe('Grüße');
        expect(await readText(new Blob([new Uint8Array([0xff, 0xfe, 0x47, 0x00, 0xfc, 0x00])]))).toBe('Gü');
    });
});

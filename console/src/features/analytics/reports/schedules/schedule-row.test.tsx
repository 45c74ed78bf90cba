import { createRootRoute } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ScheduleRow } from '#features/analytics/reports/schedules/schedule-row.tsx';
import type { ReportSchedule } from '#features/analytics/types.ts';
import { renderPage } from '#testing/render-page.tsx';

const schedule: ReportSchedule = {
    id: 's1',
    campaignId: 'c1',
    name: 'Monday numbers',
    reportType: 'summary',
    days: 7,
    channels: ['ADS', 'EMAIL'],
    timing: { cadence: 'DAILY', time: '08:00', timeZone: 'Europe/Berlin' },
    recipients: ['board@example.com', 'ceo@example.com'],
    stopped: [],
    paused: false,
    createdBy: 'mark',
    createdAt: '2026-11-20T09:00:00Z',
    updatedAt: '2026-11-20T09:00:00Z',
    version: 3,
};

const stoppedBy = (...addresses: string[]) => addresses.map((address) => ({ address, stoppedAt: '2026-11-23T08:00:00Z' }));

async function show(more: Partial<ReportSchedule>): Promise<string> {
    const row = <ScheduleRow schedule={{ ...schedule, ...more }} canWrite={false} onEdit={() => {}} onPause={() => {}} onRemove={() => {}} />;
    renderPage(createRootRoute({ component: () => row }), '/');
    return (await screen.findByText('Monday numbers')).closest('li')!.textContent;
}

it('names a recipient who has stopped the report', async () => {
    expect(await show({ stopped: stoppedBy('cfo@example.com') })).toContain('Sent to board@example.com and 1 morecfo@example.com stopped this report.');
});

it('says that nobody is left', async () => {
    const text = await show({ recipients: [], paused: true, stopped: stoppedBy('board@example.com', 'ceo@example.com') });

    expect(text).toContain('Sent to nobody2 recipients stopped this report: board@example.com, ceo@example.com');
    expect(text).toContain('Paused');
});

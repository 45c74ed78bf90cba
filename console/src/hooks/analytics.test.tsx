import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
    configureApi,
    useAllCampaignsAnalytics,
    useAnalyticsDashboard,
    useAnalyticsReport,
    useChannelComparison,
    useChannelMetrics,
    usePerformanceTrends,
    useROIAnalysis,
} from '#hooks/index.ts';
import { queries } from '#lib/queries.ts';

const SITE = 'http://api.example';
const server = setupServer();
const requests: string[] = [];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    requests.length = 0;
    queries.clear();
    configureApi({ baseUrl: SITE, token: async () => 'token' });
    server.use(
        http.all(`${SITE}/*`, ({ request }) => {
            const { pathname, search } = new URL(request.url);
            requests.push(`${request.method} ${pathname.replace('/marketing/analytics/campaigns', '')}${search}`);
            return request.headers.get('Authorization') === 'Bearer token' ? HttpResponse.json({ answered: true }) : new HttpResponse(null, { status: 401 });
        }),
    );
});

const HOOKS: [string, () => { data?: unknown }][] = [
    ['GET /c%201/dashboard', () => useAnalyticsDashboard('c 1')],
    ['GET /c1/channel-metrics', () => useChannelMetrics('c1')],
    ['GET /c1/roi-analysis', () => useROIAnalysis('c1')],
    ['GET /c1/trends?days=90', () => usePerformanceTrends('c1', 90)],
    ['GET /c1/trends?days=2&by=hour', () => usePerformanceTrends('c1', 2, 'hour')],
    ['GET /c1/channel-comparison', () => useChannelComparison('c1')],
    ['POST /c1/report', () => useAnalyticsReport('c1', { reportType: 'summary' })],
    ['GET /all/summary?limit=25&sort=roi&order=asc', () => useAllCampaignsAnalytics({ sort: 'roi', order: 'asc' })],
];

describe('hooks for other front ends', () => {
    it.each(HOOKS)('%s', async (request, hook) => {
        const { result } = renderHook(hook, { wrapper: (props) => <QueryClientProvider client={queries}>{props.children}</QueryClientProvider> });

        await waitFor(() => expect(result.current.data).toEqual({ answered: true }));
        expect(requests).toEqual([request]);
    });
});

import { toQuery, type AllSearch } from '#features/analytics/all-campaigns/search.ts';
import { allCampaignsStrings } from '#features/analytics/all-campaigns/strings.ts';
import { allCampaignsQuery } from '#features/analytics/api/all-campaigns.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { AllCampaigns, CampaignMetrics } from '#features/analytics/types.ts';
import type { CsvTable, CsvValue } from '#lib/csv.ts';
import { metrics, type Metric, type MetricName } from '#lib/metrics.ts';
import { queries } from '#lib/queries.ts';

const COLUMNS: MetricName[] = ['spend', 'revenue', 'roi', 'roas', 'conversions', 'cpa', 'conversionRate', 'clicks', 'ctr', 'impressions', 'engagements', 'delivered', 'opens'];

// The largest page of the service.
const PAGE = 200;

/** Reads all pages of the table as it is filtered and sorted. */
export async function csvOfAll(search: AllSearch, today: string): Promise<CsvTable> {
    const items: CampaignMetrics[] = [];
    let cursor: string | undefined;
    do {
        const page: AllCampaigns = await queries.fetchQuery({ ...allCampaignsQuery({ ...toQuery(search, today), limit: PAGE, cursor }), staleTime: 0 });
        items.push(...page.items);
        cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const { csv } = allCampaignsStrings;
    return {
        header: [analyticsStrings.campaign, csv.id, csv.status, csv.currency, ...COLUMNS.map((name) => metrics[name].label)],
        rows: items.map((one) => [one.name, one.campaignId, one.status, one.currency, ...COLUMNS.map((name) => valueOf(one, name))]),
    };
}

const valueOf = (one: CampaignMetrics, name: MetricName): CsvValue =>
    name in one.totals ? one.totals[name as Metric] : (one[name as keyof CampaignMetrics] as CsvValue);

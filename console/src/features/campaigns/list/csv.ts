import { allOf } from '#features/campaigns/api/all-campaigns.ts';
import { listOf, type ListSearch } from '#features/campaigns/list/search.ts';
import { listStrings, problemText } from '#features/campaigns/list/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { CampaignSummary } from '#features/campaigns/types.ts';
import { channelName } from '#lib/channels.ts';
import type { CsvTable, CsvValue } from '#lib/csv.ts';

type Columns = typeof listStrings.export.header;

/** Pages of 200 campaigns that a file holds at most. */
const MAX_PAGES = 50;

/** Reads all campaigns that the list shows, on all pages and in its order; `complete` unless there are too many. */
export async function exportCampaigns(search: ListSearch): Promise<{ table: CsvTable; complete: boolean }> {
    const { items, complete } = await allOf(listOf(search), undefined, MAX_PAGES);
    return { table: campaignTable(items), complete };
}

/** One row for each campaign, with raw values. */
export function campaignTable(items: CampaignSummary[]): CsvTable {
    const { header } = listStrings.export;
    const names = Object.keys(header) as (keyof Columns)[];
    return { header: names.map((name) => header[name]), rows: items.map(valuesOf).map((values) => names.map((name) => values[name])) };
}

const valuesOf = (campaign: CampaignSummary): Record<keyof Columns, CsvValue> => ({
    name: campaign.name,
    status: campaignStrings.status[campaign.status],
    type: campaignStrings.type[campaign.type],
    channels: campaign.channels.map((channel) => channelName[channel]).join(', '),
    tags: campaign.tags.join(', '),
    owner: campaign.owner,
    starts: campaign.startsAt,
    ends: campaign.endsAt,
    timeZone: campaign.timeZone,
    currency: campaign.budget.currency,
    budget: campaign.budget.total,
    spent: campaign.spent,
    pace: campaign.pace,
    progress: campaign.progress,
    problem: campaign.problem && problemText(campaign.problem, campaign.budget.currency),
    id: campaign.id,
});

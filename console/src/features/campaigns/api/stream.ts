import type { QueryClient } from '@tanstack/react-query';
import { budgetQuery } from '#features/campaigns/api/budget.ts';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { keys, path } from '#features/campaigns/api/keys.ts';
import { workflowQuery } from '#features/campaigns/api/workflow.ts';
import type { Budget, Campaign, Workflow } from '#features/campaigns/types.ts';
import type { ServerEvent } from '#lib/live/sse.ts';
import { useLiveStream, type LiveStream } from '#lib/live/use-live-stream.ts';

/** Streams a campaign's status, workflow and spend into the cache. While the stream is down, the hooks poll. */
export const useCampaignStream = (id: string): void => useLiveStream(id, campaignStream);

function campaignStream(id: string): LiveStream {
    // Picks up what changed before the stream opened or while it was down.
    const refetchAll = (client: QueryClient) => void client.invalidateQueries({ queryKey: keys.one(id) });
    return {
        path: path(id, '/stream'),
        liveKey: id,
        queries: keys.one(id),
        onEvent: (client, event) => apply(client, id, event),
        onOpen: refetchAll,
        onClosed: refetchAll,
    };
}

function apply(client: QueryClient, id: string, event: ServerEvent): void {
    switch (event.event) {
        case 'status':
            client.setQueryData(campaignQuery(id).queryKey, JSON.parse(event.data) as Campaign);
            void client.invalidateQueries({ queryKey: keys.part(id, 'history') });
            // The budget carries the campaign's version; the service rejects changes sent with an older one.
            void client.invalidateQueries({ queryKey: keys.part(id, 'budget') });
            break;
        case 'workflow':
            client.setQueryData(workflowQuery(id).queryKey, JSON.parse(event.data) as Workflow);
            void client.invalidateQueries({ queryKey: keys.part(id, 'items') });
            break;
        case 'spend':
            client.setQueryData(budgetQuery(id).queryKey, JSON.parse(event.data) as Budget);
            void client.invalidateQueries({ queryKey: keys.part(id, 'metrics') });
            void client.invalidateQueries({ queryKey: keys.part(id, 'performance') });
            break;
    }
}

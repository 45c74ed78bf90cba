import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { budgetQuery } from '#features/campaigns/api/budget.ts';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { keys, path, POLL } from '#features/campaigns/api/keys.ts';
import { workflowQuery } from '#features/campaigns/api/workflow.ts';
import type { Budget, Campaign, Workflow } from '#features/campaigns/types.ts';
import { send } from '#lib/api/http.ts';
import { forgetLive, setLive } from '#lib/live/live.ts';
import { follow, type ServerEvent } from '#lib/live/sse.ts';

/** Streams a campaign's status, workflow and spend into the cache; while the stream is cut, hooks ask by themselves. */
export function useCampaignStream(id: string): void {
    const client = useQueryClient();
    useEffect(() => {
        const end = new AbortController();
        let open = false;
        setLive(id, 'polling');
        void follow({
            signal: end.signal,
            open: (lastEventId, signal) =>
                send(path(id, '/stream'), {
                    signal,
                    headers: { Accept: 'text/event-stream', ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}) },
                }),
            onEvent: (event) => apply(client, id, event),
            onState: (state) => {
                open = state === 'open';
                setLive(id, open ? 'streaming' : 'polling');
                // What happened before the stream opened, or while it was cut, is asked for once.
                void client.invalidateQueries({ queryKey: keys.one(id) });
            },
        });
        const watch = setInterval(() => setLive(id, open ? 'streaming' : fails(client, id) ? 'stale' : 'polling'), POLL / 3);
        return () => {
            clearInterval(watch);
            end.abort();
            forgetLive(id);
        };
    }, [client, id]);
}

function apply(client: QueryClient, id: string, event: ServerEvent): void {
    switch (event.event) {
        case 'status':
            client.setQueryData(campaignQuery(id).queryKey, JSON.parse(event.data) as Campaign);
            void client.invalidateQueries({ queryKey: keys.part(id, 'history') });
            // Its version is the campaign's: what is sent with an older one is refused.
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

// Polling that fails is no polling: then the figures are stale.
function fails(client: QueryClient, id: string): boolean {
    const state = client.getQueryState(campaignQuery(id).queryKey);
    return state !== undefined && (state.fetchFailureCount > 0 || state.status === 'error');
}

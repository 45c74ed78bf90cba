import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Workflow } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { isStreaming, POLL } from '#lib/live/live.ts';

export const workflowQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'workflow'),
        queryFn: ({ signal }) => json<Workflow>(path(id, '/workflow-status'), { signal }),
        refetchInterval: () => (isStreaming(id) ? false : POLL),
    });

/** Returns the four steps with attempts and errors, and each channel's reply. */
export const useCampaignWorkflow = (id: string) => useQuery(workflowQuery(id));

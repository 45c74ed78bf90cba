import type { CampaignSummary } from '#features/campaigns/types.ts';

/** Whether a campaign takes new posts. */
export const takesPosts = ({ status }: Pick<CampaignSummary, 'status'>) => status === 'DRAFT' || status === 'ACTIVE' || status === 'PAUSED';

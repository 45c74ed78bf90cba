import type { CampaignType, Status, StepName } from '#features/campaigns/types.ts';

export const STATUSES: Status[] = ['DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ARCHIVED'];
export const TYPES: CampaignType[] = ['AWARENESS', 'ENGAGEMENT', 'CONVERSION', 'RETENTION'];
export const STEPS: StepName[] = ['VALIDATE', 'SCHEDULE', 'PUBLISH', 'MONITOR'];

import type { CampaignType, PaceState, Status, StepName, StepStatus } from '#features/campaigns/types.ts';

export const STATUSES: Status[] = ['DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ARCHIVED'];
export const TYPES: CampaignType[] = ['AWARENESS', 'ENGAGEMENT', 'CONVERSION', 'RETENTION'];
export const STEPS: StepName[] = ['VALIDATE', 'SCHEDULE', 'PUBLISH', 'MONITOR'];

export const typeName: Record<CampaignType, string> = {
    AWARENESS: 'Awareness',
    ENGAGEMENT: 'Engagement',
    CONVERSION: 'Conversion',
    RETENTION: 'Retention',
};

export const typeMeaning: Record<CampaignType, string> = {
    AWARENESS: 'Reach people who do not know you yet',
    ENGAGEMENT: 'Have people read, like, share and answer',
    CONVERSION: 'Turn interest into orders',
    RETENTION: 'Keep the customers you have',
};

export const statusName: Record<Status, string> = {
    DRAFT: 'Draft',
    ACTIVE: 'Active',
    PAUSED: 'Paused',
    COMPLETED: 'Completed',
    ARCHIVED: 'Archived',
};

export const stepTitle: Record<StepName, string> = {
    VALIDATE: 'Validate',
    SCHEDULE: 'Schedule',
    PUBLISH: 'Publish',
    MONITOR: 'Monitor',
};

export const stepMeaning: Record<StepName, string> = {
    VALIDATE: 'Budget, dates, content and audience are checked.',
    SCHEDULE: 'Each channel plans its posts and mails inside the campaign’s window.',
    PUBLISH: 'Posts and mails go out at their times.',
    MONITOR: 'KpiRow come in until the end date.',
};

export const stepState: Record<StepStatus, string> = {
    PENDING: 'Waiting',
    RUNNING: 'Running',
    COMPLETED: 'Done',
    FAILED: 'Failed',
};

export const paceName: Record<PaceState, string> = {
    ON_PLAN: 'On plan',
    AHEAD: 'Ahead of plan',
    BEHIND: 'Behind plan',
    NOT_STARTED: 'Not started',
    OVER: 'Over budget',
};

import { locale } from '#lib/format/money.ts';
import type { CampaignType, Channel, PaceState, Status, StepName, StepStatus } from '#features/campaigns/types.ts';

export const CHANNELS: Channel[] = ['EMAIL', 'TWITTER', 'FACEBOOK', 'INSTAGRAM', 'LINKEDIN', 'TIKTOK', 'ADS'];
export const STATUSES: Status[] = ['DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ARCHIVED'];
export const TYPES: CampaignType[] = ['AWARENESS', 'ENGAGEMENT', 'CONVERSION', 'RETENTION'];
export const STEPS: StepName[] = ['VALIDATE', 'SCHEDULE', 'PUBLISH', 'MONITOR'];

export const channelName: Record<Channel, string> = {
    EMAIL: 'Email',
    TWITTER: 'Twitter',
    FACEBOOK: 'Facebook',
    INSTAGRAM: 'Instagram',
    LINKEDIN: 'LinkedIn',
    TIKTOK: 'TikTok',
    ADS: 'Ads',
};

export const channelColour = (channel: Channel) => `var(--channel-${channel.toLowerCase()})`;

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
    MONITOR: 'Figures come in until the end date.',
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

/** WAITING_FOR_REVIEW reads as Waiting for review, APPROVED as Approved. */
export function plain(constant: string): string {
    const words = constant.toLowerCase().replace(/[_.]+/g, ' ').trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** “a, b and c” in the person's language. */
export const listed = (parts: string[]) =>
    new Intl.ListFormat(locale(), { style: 'long', type: 'conjunction' }).format(parts);

import type { CampaignType, Channel, PaceState, Status, StepError, StepName, StepStatus } from '#features/campaigns/types.ts';
import { channelName } from '#lib/channels.ts';
import { formatList, humanize } from '#lib/format/text.ts';

/** The text that several campaign pages share. */
export const campaignStrings = {
    campaigns: 'Campaigns',
    campaign: 'Campaign',
    status: {
        DRAFT: 'Draft',
        ACTIVE: 'Active',
        PAUSED: 'Paused',
        COMPLETED: 'Completed',
        ARCHIVED: 'Archived',
    } satisfies Record<Status, string>,
    type: {
        AWARENESS: 'Awareness',
        ENGAGEMENT: 'Engagement',
        CONVERSION: 'Conversion',
        RETENTION: 'Retention',
    } satisfies Record<CampaignType, string>,
    typeDescription: {
        AWARENESS: 'Reach people who don’t know you yet',
        ENGAGEMENT: 'Get people to read, like, share and reply',
        CONVERSION: 'Turn interest into orders',
        RETENTION: 'Keep the customers you have',
    } satisfies Record<CampaignType, string>,
    step: {
        VALIDATE: 'Validate',
        SCHEDULE: 'Schedule',
        PUBLISH: 'Publish',
        MONITOR: 'Monitor',
    } satisfies Record<StepName, string>,
    stepDescription: {
        VALIDATE: 'Checks budget, dates, content and audience.',
        SCHEDULE: 'Each channel schedules its posts and emails within the campaign’s dates.',
        PUBLISH: 'Publishes posts and sends emails at their scheduled times.',
        MONITOR: 'Collects metrics until the end date.',
    } satisfies Record<StepName, string>,
    stepStatus: {
        PENDING: 'Waiting',
        RUNNING: 'Running',
        COMPLETED: 'Done',
        FAILED: 'Failed',
    } satisfies Record<StepStatus, string>,
    pace: {
        ON_PLAN: 'On plan',
        AHEAD: 'Ahead of plan',
        BEHIND: 'Behind plan',
        NOT_STARTED: 'Not started',
        OVER: 'Over budget',
    } satisfies Record<PaceState, string>,
    columns: {
        channel: 'Channel',
        day: 'Day',
        allocated: 'Allocated',
        share: 'Share',
        pace: 'Pace',
        planned: 'Planned',
        status: 'Status',
        reason: 'Reason',
        all: 'All',
    },
    daysInUtc: 'Days in UTC',
    byDay: (currency: string) => `By day, in ${currency}; days in UTC`,
    launchCampaign: 'Launch campaign',
    cancel: 'Cancel',
    back: 'Back',
    apply: 'Apply',
    retry: 'Try again',
    beforeLaunch: 'Before launch',
    budgetSplit: 'Budget split',
    traceId: (id: string) => `Trace ID ${id}`,
    move: (amount: string, from: string, to: string) => `${amount} from ${from} to ${to}`,
};

const checklistItems: Record<string, string> = { budget: 'Budget', dates: 'Dates', allocations: 'Budget split', content: 'Content' };

/** Names an item of the launch checklist, such as content.linkedin. */
export function checklistItemName(item: string): string {
    const [what = '', channel] = item.split('.');
    const name = checklistItems[what] ?? humanize(what);
    const named = channel && channelName[channel.toUpperCase() as Channel];
    return named ? `${name} for ${named}` : name;
}

type StepErrorFields = Omit<StepError, 'code'>;

const channelList = (channels: Channel[] | undefined) => (channels?.length ? formatList(channels.map((channel) => channelName[channel])) : undefined);

/** Why a step failed, by code. */
export const stepErrors: Record<StepError['code'], (error: StepErrorFields) => string> = {
    NOT_READY: ({ missing }) => (missing?.length ? `The campaign isn’t ready. Missing: ${formatList(missing.map(checklistItemName))}.` : 'The campaign isn’t ready.'),
    NO_ANSWER: ({ channels }) => `${channelList(channels) ?? 'Some channels'} didn’t reply in time.`,
    NOTHING_TO_SEND: () => 'No channel has anything to send.',
    NO_REPORT: ({ channels }) => `No report from ${channelList(channels) ?? 'some channels'} on posts and emails that were due.`,
    ALL_ITEMS_FAILED: () => 'No post or email was sent: all of them failed or were canceled.',
    CAMPAIGN_ENDED: () => 'The campaign ended before this step was done.',
};

export const stepErrorText = (error: StepError) => stepErrors[error.code](error);

/** Words a failed step with its error, if it is known. */
export const stepFailedText = (step: StepName, error: StepError | undefined) =>
    [`${campaignStrings.step[step]} failed.`, error && stepErrorText(error)].filter(Boolean).join(' ');

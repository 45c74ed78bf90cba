import type { RunningCampaign, UrgentAction } from '#features/overview/types.ts';

/** An urgent action, with the campaign that it belongs to. */
export interface Ranked {
    action: UrgentAction;
    campaign: RunningCampaign;
    /** What a day of waiting costs, as a part of the tenant's daily plan. */
    cost: number;
}

/** How much of the tenant's daily plan a campaign is: Ava ranks campaigns by it, times the share that is lost. */
const weightOf = ({ rank, waitingShare }: RunningCampaign) => (waitingShare > 0 ? rank / waitingShare : 0);

const all = (campaigns: readonly RunningCampaign[], type: UrgentAction['type']): Ranked[] =>
    campaigns.flatMap((campaign) =>
        campaign.actions.filter((action) => action.type === type).map((action) => ({ action, campaign, cost: action.waiting.share * weightOf(campaign) })),
    );

const time = ({ action }: Ranked) => Date.parse(action.since);

/** The problems of all campaigns, the one where waiting costs most first; of equal ones, the one that began first. */
export const problemsOf = (campaigns: readonly RunningCampaign[]): Ranked[] => all(campaigns, 'FAILURE').sort((a, b) => b.cost - a.cost || time(a) - time(b));

/** The recommendations of all campaigns, the newest first. */
export const recommendationsOf = (campaigns: readonly RunningCampaign[]): Ranked[] => all(campaigns, 'RECOMMENDATION').sort((a, b) => time(b) - time(a));

/** The step to offer: the first that can be taken in the console. */
export const offeredStep = ({ steps }: UrgentAction) => steps.find((step) => step.action);

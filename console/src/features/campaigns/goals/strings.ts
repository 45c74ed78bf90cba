import type { GoalMetric, GoalState } from '#features/campaigns/types.ts';
import { metrics } from '#lib/metrics.ts';

export const goalStrings = {
    title: 'Goals',
    edit: 'Edit goals',
    empty: 'No goals yet. Set what this campaign should reach, and follow it here.',
    metric: {
        REACH: metrics.reach.label,
        IMPRESSIONS: metrics.impressions.label,
        ENGAGEMENTS: metrics.engagements.label,
        OPENS: metrics.opens.label,
        CLICKS: metrics.clicks.label,
        CONVERSIONS: metrics.conversions.label,
        REVENUE: metrics.revenue.label,
        ROAS: metrics.roas.label,
    } satisfies Record<GoalMetric, string>,
    state: {
        NOT_STARTED: 'Not started',
        ON_TRACK: 'On track',
        BEHIND: 'Behind',
        REACHED: 'Reached',
        MISSED: 'Missed',
    } satisfies Record<GoalState, string>,
    progress: (metric: string) => `Progress of ${metric}`,
    ofTarget: (target: string) => `of ${target}`,
    expected: (value: string) => `${value} expected by now`,
    dialog: {
        title: 'Goals, owner and tags',
        detail: 'They can change at any time, also while the campaign runs.',
        save: 'Save changes',
        saved: (name: string) => `“${name}” updated.`,
        owner: 'Owner',
        ownerHelp: 'The person responsible for this campaign.',
        tags: 'Tags',
        tagsHelp: 'Separate tags with commas, for example: spring, b2b.',
        tagsTooMany: 'Use at most 20 tags of up to 40 characters each.',
        goal: (number: number) => `Goal ${number}`,
        target: (metric: string) => `Target for ${metric}`,
        add: 'Add goal',
        remove: (metric: string) => `Remove goal for ${metric}`,
        invalidTarget: 'Enter a number above 0.',
    },
};

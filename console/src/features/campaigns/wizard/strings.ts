import { allocationsOf } from '#features/campaigns/parts/allocation.ts';
import { goalTexts } from '#features/campaigns/goals/goal-text.ts';
import { goalsOf } from '#features/campaigns/goals/goal-input.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { splitOf, totalOf, typedObjectives, type PlanFields } from '#features/campaigns/wizard/fields.ts';
import type { WizardStep } from '#features/campaigns/wizard/search.ts';
import { channelName } from '#lib/channels.ts';
import { money } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';
import { exact, zoneName } from '#lib/format/time.ts';
import { instantOf } from '#lib/format/zoned.ts';

export const wizardStrings = {
    newCampaign: 'New campaign',
    editCampaign: 'Edit campaign',
    draft: 'Draft',
    forbidden: 'Your role can’t create campaigns',
    forbiddenDetail: (tenant: string) => `Ask a marketer or an administrator of ${tenant}.`,
    steps: {
        basics: 'Basics',
        audience: 'Audience',
        channels: 'Channels, budget, goals',
        content: 'Content',
        schedule: 'Schedule',
        review: 'Review and launch',
    } satisfies Record<WizardStep, string>,
    stepOf: (step: number, count: number, name: string) => `Step ${step} of ${count}: ${name}`,
    fields: {
        name: 'Name',
        type: 'Type',
        objectives: 'Objectives',
        audience: 'Target audience',
        channels: 'Channels',
        total: 'Budget',
        currency: 'Currency',
        weights: 'Budget split',
        reallocation: 'What Ava may reallocate',
        starts: 'Start',
        ends: 'End',
        timeZone: 'Time zone',
        goals: 'Goals',
        tags: 'Tags',
        owner: 'Owner',
    } satisfies Record<keyof PlanFields, string>,
    elsewhere: {
        deleted: 'This draft was deleted elsewhere. Your entries are still here.',
        launched: 'This draft was launched elsewhere, so it can no longer be edited here. Your entries are still here.',
        deletedTitle: 'This draft was deleted',
        launchedTitle: 'This campaign was launched',
        entriesKept: 'Your unsaved changes are kept in this browser. You can turn them into a new campaign.',
        nothingKept: 'You can start a new campaign.',
        saveAsNew: 'Continue as a new campaign',
        view: 'View campaign',
        merged: (fields: string) => `Someone else changed this draft while you were editing. Their changes to ${fields} are included.`,
        conflict: 'Someone else changed this draft while you were editing, and you both changed:',
    },
    leave: {
        title: 'Leave without saving?',
        detail: 'This browser can’t keep your entries: it has no space, or another tab has the same draft or another new campaign open. If you leave, they are lost.',
        action: 'Leave',
    },
    done: 'Done',
    continue: 'Continue',
    startOver: 'Start over',
    startedOver: 'Started over. Your entries were cleared.',
    saveAsDraft: 'Save as draft',
    savedAsDraft: (name: string) => `“${name}” saved as a draft.`,
    notSaved: (reason: string) => `The draft could not be saved. ${reason} Your entries are kept here.`,
    details: 'Details for support',
    basics: {
        name: 'Name',
        nameHelp: 'Shown in lists and reports.',
        type: 'Type',
        objectives: 'Objectives',
        optional: 'optional',
        objective: (position: number) => `Objective ${position}`,
        removeObjective: (position: number) => `Remove objective ${position}`,
        objectivePlaceholder: 'For example: 200 new customers by the end of the month',
        addObjective: 'Add objective',
    },
    audience: {
        label: 'Target audience',
        help: 'Describe who they are, where they live and what they care about. Each email chooses its own contact segment; Ava uses this description for suggestions.',
        placeholder: 'Families in Hamburg who have used our pick-up service at least once and have not ordered since the summer',
    },
    channels: {
        channels: 'Channels',
        budget: 'Budget',
        currency: 'Currency',
        tracked: (channels: string, several: boolean) =>
            `${channels} ${several ? 'are' : 'is'} tracked by metrics only. Book and publish there as usual: DryJets doesn’t schedule anything on ${several ? 'these channels' : 'this channel'}, so no content is needed.`,
    },
    content: {
        what: 'Content',
        skip: 'You can skip this and add content any time before launch.',
    },
    schedule: {
        starts: 'Starts',
        startsHelp: 'Posts and emails are scheduled from here on.',
        startsIn: (when: string) => `Posts and emails are scheduled from then on, ${when}.`,
        startsNow: 'This is in the past, so posts and emails start as soon as you launch.',
        chooseZone: 'Choose a time zone',
        ends: 'Ends',
        endsHelp: 'The campaign completes automatically.',
        timeZone: 'Time zone',
        timeZoneHelp: 'Applies to both times. Your audience’s time zone is usually best.',
        duration: (duration: string) => `Runs for ${duration}.`,
    },
    review: {
        summary: '{name}: {summary}',
        launched: (name: string) => `“${name}” launched.`,
    },
    errors: {
        name: 'Enter a campaign name.',
        ownerTooLong: 'Use 100 characters or fewer.',
        nameTooLong: 'Use 200 characters or fewer.',
        objectiveTooLong: 'Use 500 characters or fewer for an objective.',
        audienceTooLong: 'Use 5,000 characters or fewer.',
        channels: 'Select at least one channel.',
        budgetTooHigh: 'Enter an amount below one trillion.',
        timeZone: 'Choose a time zone.',
        percentage: 'Enter a percentage from 0 to 100.',
        starts: 'Enter a start date.',
        ends: 'Enter an end date.',
        endBeforeStart: 'The end must be after the start.',
        endInPast: 'The end must be in the future.',
    },
};

const none = '–';

/** Writes out what a field says, to compare two versions of a plan. */
export function fieldText(field: keyof PlanFields, fields: PlanFields): string {
    switch (field) {
        case 'type':
            return campaignStrings.type[fields.type];
        case 'objectives':
            return formatList(typedObjectives(fields)) || none;
        case 'channels':
            return formatList(fields.channels.map((channel) => channelName[channel])) || none;
        case 'total':
            return money(totalOf(fields) ?? 0, fields.currency);
        case 'weights':
            return formatList(allocationsOf(splitOf(fields), fields.currency).map(({ channel, amount }) => `${channelName[channel]} ${money(amount, fields.currency)}`)) || none;
        case 'reallocation':
            return `${fields.reallocation || 0}%`;
        case 'starts':
        case 'ends':
            return exact(instantOf(fields[field], fields.timeZone), fields.timeZone);
        case 'goals':
            return formatList(goalTexts(goalsOf(fields.goals, fields.currency), fields.currency)) || none;
        case 'timeZone':
            return zoneName(fields.timeZone);
        default:
            return fields[field] || none;
    }
}

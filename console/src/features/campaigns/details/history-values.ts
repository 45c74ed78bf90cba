import { detailStrings } from '#features/campaigns/details/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { goalTexts } from '#features/campaigns/goals/goal-text.ts';
import { GOAL_METRICS } from '#features/campaigns/goals/goal-input.ts';
import type { Campaign, CampaignType, Channel, Status, StepName, StepStatus } from '#features/campaigns/types.ts';
import { channelName, CHANNELS } from '#lib/channels.ts';
import { money, percent } from '#lib/format/numbers.ts';
import { formatList, humanize } from '#lib/format/text.ts';
import { exact, zoneName } from '#lib/format/time.ts';

/** The campaign's zone and currency, once they are loaded. */
export type HistoryContext = Pick<Campaign, 'timeZone' | 'budget'> | undefined;

/** Names a change of the history, such as "step SCHEDULE" or "automatic optimization changed". */
export function changeName(change: string): string {
    const step = /^step (\w+)( retried)?$/i.exec(change);
    if (step) {
        const name = campaignStrings.step[step[1]!.toUpperCase() as StepName] ?? humanize(step[1]!);
        return step[2] ? detailStrings.history.retried(name) : name;
    }
    return detailStrings.history.changes[change.toLowerCase()] ?? humanize(change);
}

/** Words an old or new value as the rest of the console does. The service stores it as short text. */
export function changeValue(change: string, value: string | null | undefined, context: HistoryContext): string {
    const none = detailStrings.history.none;
    if (/^automatic optimization/i.test(change)) return Number(value ?? 0) > 0 ? percent(Number(value), 2) : detailStrings.history.off;
    if (value === null || value === undefined || value === '') return none;
    if (/^step /i.test(change)) return campaignStrings.stepStatus[value as StepStatus] ?? humanize(value);
    switch (/^(\w+(?: \w+)?) (?:changed|reallocated)$/i.exec(change)?.[1]?.toLowerCase()) {
        case 'budget':
            return amounts(value, context);
        case 'allocations':
            return amounts(value, context);
        case 'goals':
            return goals(value, context);
        case 'start':
        case 'end':
            return exact(value, context?.timeZone);
        case 'time zone':
            return zoneName(value);
        case 'channels':
            return formatList(value.split(', ').map((one) => channelName[one as Channel] ?? one));
        case 'type':
            return campaignStrings.type[value as CampaignType] ?? value;
        default:
            return campaignStrings.status[value as Status] ?? value;
    }
}

/** "CLICKS 1000, CLICKS 300 EMAIL" are a goal for all channels and one for a channel. A long list is cut off. */
function goals(value: string, context: HistoryContext): string {
    const parts = value.split(', ').map((one) => /^([A-Z]+) (\d+(?:\.\d+)?)(?: ([A-Z]+))?$/.exec(one));
    const read = parts.flatMap((part) => {
        const metric = GOAL_METRICS.find((known) => known === part?.[1]);
        const channel = CHANNELS.find((known) => known === part?.[3]);
        return metric && channel === part?.[3] ? [{ metric, target: Number(part?.[2]), ...(channel && { channel }) }] : [];
    });
    return context && read.length === parts.length ? formatList(goalTexts(read, context.budget.currency)) : value;
}

/** "1647.06 EUR" is one amount; "EMAIL 1250.00, ADS 1250.00" are those of the channels. */
function amounts(value: string, context: HistoryContext): string {
    const total = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(value);
    if (total) return money(Number(total[1]), total[2]!);
    const shares = value.split(', ').map((one) => /^([A-Z]+) (-?\d+(?:\.\d+)?)$/.exec(one));
    if (!context || shares.some((share) => share === null)) return value;
    return formatList(shares.map((share) => `${channelName[share![1] as Channel] ?? share![1]} ${money(Number(share![2]), context.budget.currency)}`));
}

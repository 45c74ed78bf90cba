import { toast } from '#components/ui/toasts.tsx';
import {
    completeCampaign,
    deleteCampaign,
    duplicateCampaign,
    launchCampaign,
    pauseCampaign,
    resumeCampaign,
} from '#features/campaigns/api/writes.ts';
import { done, verb, type Action } from '#features/campaigns/parts/actions.ts';
import { messageOf } from '#lib/api/problem.ts';

export interface Target {
    id: string;
    name: string;
}

const RUN: Record<Action, (id: string) => Promise<unknown>> = {
    launch: (id) => launchCampaign(id),
    pause: (id) => pauseCampaign(id),
    resume: resumeCampaign,
    complete: completeCampaign,
    duplicate: (id) => duplicateCampaign(id),
    delete: deleteCampaign,
};

const BACK: Partial<Record<Action, Action>> = { pause: 'resume', resume: 'pause' };

/** Does it at once and offers the way back where there is one; tells what was refused and why. */
export async function runAction(action: Action, target: Target): Promise<boolean> {
    try {
        await RUN[action](target.id);
        const back = BACK[action];
        toast(`“${target.name}” was ${done(action)}.`, {
            undo: back && { label: 'Undo', run: () => void runAction(back, target) },
        });
        return true;
    } catch (problem) {
        toast(`“${target.name}” could not be ${done(action)}. ${messageOf(problem)}`, { tone: 'bad' });
        return false;
    }
}

export interface BulkOutcome {
    done: number;
    refused: { target: Target; reason: string }[];
}

/** A few at a time, so that a bulk of hundreds does not crowd out everyone else. */
export async function runBulk(action: Action, targets: Target[], atOnce = 4): Promise<BulkOutcome> {
    const outcome: BulkOutcome = { done: 0, refused: [] };
    const waiting = [...targets];
    const work = async () => {
        for (let target = waiting.shift(); target; target = waiting.shift()) {
            try {
                await RUN[action](target.id);
                outcome.done += 1;
            } catch (problem) {
                outcome.refused.push({ target, reason: messageOf(problem) });
            }
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return outcome;
}

export function reportBulkOutcome(action: Action, outcome: BulkOutcome): void {
    const [first] = outcome.refused;
    if (!first) {
        toast(`${outcome.done} ${outcome.done === 1 ? 'campaign was' : 'campaigns were'} ${done(action)}.`);
        return;
    }
    const more = outcome.refused.length > 1 ? ` ${outcome.refused.length - 1} more were refused too.` : '';
    toast(
        `${outcome.done} ${done(action)}. ${verb(action)} was refused for “${first.target.name}”: ${first.reason}${more}`,
        { tone: 'bad' },
    );
}

import { toast } from '#components/ui/toasts.tsx';
import {
    completeCampaign,
    deleteCampaign,
    duplicateCampaign,
    launchCampaign,
    pauseCampaign,
    resumeCampaign,
} from '#features/campaigns/api/writes.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Action } from '#features/campaigns/types.ts';
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

const INVERSE: Partial<Record<Action, Action>> = { pause: 'resume', resume: 'pause' };

/** Runs an action at once and offers undo where possible. Reports why it failed. */
export async function runAction(action: Action, target: Target): Promise<boolean> {
    try {
        await RUN[action](target.id);
        const inverse = INVERSE[action];
        toast(partStrings.actions.succeeded[action](target.name), {
            undo: inverse && { label: partStrings.actions.undo, run: () => void runAction(inverse, target) },
        });
        return true;
    } catch (problem) {
        toast(partStrings.actions.failed(action, target.name, messageOf(problem)), { tone: 'bad' });
        return false;
    }
}

export interface BulkOutcome {
    succeeded: number;
    failed: { target: Target; reason: string }[];
}

/** Runs an action on many campaigns, a few at a time so that other requests are not held up. */
export async function runBulk(action: Action, targets: Target[], atOnce = 4): Promise<BulkOutcome> {
    const outcome: BulkOutcome = { succeeded: 0, failed: [] };
    const waiting = [...targets];
    const work = async () => {
        for (let target = waiting.shift(); target; target = waiting.shift()) {
            try {
                await RUN[action](target.id);
                outcome.succeeded += 1;
            } catch (problem) {
                outcome.failed.push({ target, reason: messageOf(problem) });
            }
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return outcome;
}

export function reportBulkOutcome(action: Action, outcome: BulkOutcome): void {
    const [first] = outcome.failed;
    if (!first) {
        toast(partStrings.actions.bulkSucceeded(action, outcome.succeeded));
        return;
    }
    const text = partStrings.actions.bulkFailed(action, outcome.succeeded, first.target.name, first.reason, outcome.failed.length - 1);
    toast(text, { tone: 'bad' });
}

import { componentStrings } from '#components/strings.ts';
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
import type { Action, Status } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { day } from '#lib/format/time.ts';

export interface Target {
    id: string;
    name: string;
    status: Status;
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

/**
 * Runs an action at once and offers undo where possible. Reports why it failed.
 *
 * `open` shows a campaign; the toast about a copy offers it.
 */
export async function runAction(action: Action, target: Target, open?: (id: string) => void): Promise<boolean> {
    try {
        if (action === 'duplicate') {
            const copy = await duplicateCampaign(target.id);
            const when = day(copy.startsAt, copy.timeZone);
            toast(partStrings.actions.duplicated(target.name, when), { next: open && { label: partStrings.actions.openCopy, run: () => open(copy.id) } });
            return true;
        }
        await RUN[action](target.id);
        const inverse = INVERSE[action];
        toast(partStrings.actions.succeeded[action](target.name), {
            undo: inverse && { label: componentStrings.undo, run: () => void runAction(inverse, target) },
        });
        return true;
    } catch (problem) {
        toast(partStrings.actions.failed(action, target.name, messageOf(problem)), { tone: 'bad' });
        return false;
    }
}

export interface BulkOutcome {
    succeeded: Target[];
    failed: { target: Target; reason: string }[];
}

/** Runs an action on many campaigns, a few at a time so that other requests are not held up. */
export async function runBulk(action: Action, targets: Target[], atOnce = 4): Promise<BulkOutcome> {
    const outcome: BulkOutcome = { succeeded: [], failed: [] };
    const waiting = [...targets];
    const work = async () => {
        for (let target = waiting.shift(); target; target = waiting.shift()) {
            try {
                await RUN[action](target.id);
                outcome.succeeded.push(target);
            } catch (problem) {
                outcome.failed.push({ target, reason: messageOf(problem) });
            }
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return outcome;
}

/** Says how many campaigns succeeded: of those to be deleted, drafts are deleted and the others archived. */
export function bulkSuccessText(action: Action, succeeded: Target[]): string {
    const text = partStrings.actions;
    const archived = action === 'delete' ? succeeded.filter((target) => target.status !== 'DRAFT').length : 0;
    return [
        succeeded.length - archived > 0 && text.bulkSucceeded(action, succeeded.length - archived),
        archived > 0 && text.bulkArchived(archived),
    ]
        .filter(Boolean)
        .join(' ');
}

import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Action, Status } from '#features/campaigns/types.ts';

export type { Action };

const ALLOWED: Record<Status, Action[]> = {
    DRAFT: ['launch', 'duplicate', 'delete'],
    ACTIVE: ['pause', 'complete', 'duplicate'],
    PAUSED: ['resume', 'complete', 'duplicate'],
    COMPLETED: ['duplicate', 'delete'],
    ARCHIVED: ['duplicate'],
};

/** The actions that the campaign service allows in a status. */
export const actionsOf = (status: Status): Action[] => ALLOWED[status];

export const allows = (status: Status, action: Action): boolean => ALLOWED[status].includes(action);

/** Drafts are deleted; campaigns that have run are archived. */
export const deleteLabel = (status: Status) => (status === 'DRAFT' ? partStrings.actions.verb.delete : partStrings.actions.archive);

export const verb = (action: Action) => partStrings.actions.verb[action];

/** Whether an action is confirmed before it runs; the others can be undone. */
export const needsConfirmation = (action: Action) => action === 'launch' || action === 'delete' || action === 'complete';

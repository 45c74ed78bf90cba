import type { Status } from '#features/campaigns/types.ts';

export type Action = 'launch' | 'pause' | 'resume' | 'complete' | 'duplicate' | 'delete';

const ALLOWED: Record<Status, Action[]> = {
    DRAFT: ['launch', 'duplicate', 'delete'],
    ACTIVE: ['pause', 'complete', 'duplicate'],
    PAUSED: ['resume', 'complete', 'duplicate'],
    COMPLETED: ['duplicate', 'delete'],
    ARCHIVED: ['duplicate'],
};

/** What may be done with a campaign in a state: the same table as the service's. */
export const actionsOf = (status: Status): Action[] => ALLOWED[status];

export const allows = (status: Status, action: Action): boolean => ALLOWED[status].includes(action);

/** A draft is deleted for good; what has run is put away with its figures. */
export const deleteLabel = (status: Status) => (status === 'DRAFT' ? 'Delete' : 'Archive');

const VERBS: Record<Action, { verb: string; done: string }> = {
    launch: { verb: 'Launch', done: 'launched' },
    pause: { verb: 'Pause', done: 'paused' },
    resume: { verb: 'Resume', done: 'resumed' },
    complete: { verb: 'Complete', done: 'completed' },
    duplicate: { verb: 'Duplicate', done: 'duplicated' },
    delete: { verb: 'Delete', done: 'deleted' },
};

export const verb = (action: Action) => VERBS[action].verb;
export const done = (action: Action) => VERBS[action].done;

import type { components } from '#lib/api/orchestrator.ts';

export type RecoveryStep = components['schemas']['RecoveryStep'];
export type RecoveryActionName = components['schemas']['RecoveryAction'];

/** What is done with one call, without another page. */
export const DIRECT = ['RETRY_POSTS', 'RESUME_EMAIL', 'PAUSE_EMAIL'] as const satisfies readonly RecoveryActionName[];
export type DirectAction = (typeof DIRECT)[number];

export const isDirect = (action: RecoveryActionName): action is DirectAction => DIRECT.some((one) => one === action);

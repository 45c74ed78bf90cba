import type { Action } from '#features/campaigns/types.ts';

/** An action on a campaign that was chosen in the command palette. */
export interface PaletteAction {
    id: string;
    action: Action;
}

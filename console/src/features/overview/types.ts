import type { components } from '#lib/api/orchestrator.ts';

/** Short names for the types of Ava's API. */
type Schemas = components['schemas'];

export type Overview = Schemas['OverviewView'];
export type RunningCampaign = Schemas['CampaignOverviewView'];
export type UrgentAction = Schemas['ActionView'];
export type Waiting = Schemas['Waiting'];

import type { components } from '#lib/api/email.ts';

type Schemas = components['schemas'];

export const METRICS = ['HUMAN_CLICKS', 'HUMAN_OPENS', 'CONVERSIONS', 'REVENUE'] as const satisfies readonly Schemas['TestMetric'][];
export const WITHOUT_WINNER = ['SEND_LEADING', 'SEND_FIRST', 'WAIT'] as const satisfies readonly Schemas['WithoutWinner'][];

export type AbMetric = Schemas['TestMetric'];
export type WithoutWinner = Schemas['WithoutWinner'];
export type AbStatus = Schemas['AbTestStatus'];
export type Outcome = Schemas['TestOutcome'];
export type VariantChange = Schemas['ChangeVariant'];
export type NewAbTest = Schemas['CreateAbTest'];
export type AbTestChange = Schemas['ChangeAbTest'];
export type AbTest = Schemas['AbTestView'];
export type Variant = Schemas['VariantView'];
export type Interval = Schemas['Interval'];
export type VariantResult = Schemas['VariantResult'];
export type Guardrail = Schemas['Guardrail'];
export type HoldoutResult = Schemas['HoldoutLift'];
export type AbResults = Schemas['AbTestResults'];
export type SampleSize = Schemas['SampleSize'];

import type { components } from '#lib/api/orchestrator.ts';

/** Short names for the types of Ava's API. */
type Schemas = components['schemas'];

export type Kind = Schemas['Kind'];
export type Verdict = Schemas['Verdict'];
export type Measure = Schemas['Measure'];
export type Sample = Schemas['Sample'];

export type Advice = Schemas['CampaignRecommendationsView'];
export type Recommendation = Schemas['RecommendationView'];
export type BudgetMove = Schemas['BudgetMove'];
export type Assessment = Schemas['AssessmentSummary'];
export type Snooze = Schemas['SnoozeRecommendation'];

export type Failures = Schemas['FailureRecoveryView'];
export type Failure = Schemas['FailureView'];
export type FailureKind = Schemas['FailureKind'];
export type RecoveryStep = Schemas['RecoveryStep'];
export type RecoveryAction = Schemas['RecoveryAction'];

export type DecisionPage = Schemas['PageDecisionView'];
export type Decision = Schemas['DecisionView'];
export type DecisionAction = Schemas['DecisionAction'];
export type Outcome = Schemas['Outcome'];

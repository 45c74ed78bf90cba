import type { components } from '#lib/api/orchestrator.ts';

/** Short names for the types of Ava's API. */
type Schemas = components['schemas'];

export type Advice = Schemas['CampaignRecommendationsView'];
export type Recommendation = Schemas['RecommendationView'];
export type Kind = Recommendation['kind'];
export type BudgetMove = Recommendation['moves'][number];
export type Assessment = Advice['assessments'][number];
export type Verdict = Assessment['verdict'];
export type Snooze = Schemas['SnoozeRecommendation'];

export type Failures = Schemas['FailureRecoveryView'];
export type Failure = Schemas['FailureView'];
export type FailureKind = Failure['kind'];

export type DecisionPage = Schemas['PageDecisionView'];
export type Decision = Schemas['DecisionView'];
export type DecisionAction = Decision['action'];
export type Outcome = NonNullable<Decision['outcome']>;
export type Measure = Outcome['measure'];

export type Outlook = Schemas['SuccessPredictionView'];
export type GoalOutlook = Outlook['goals'][number];
export type Driver = GoalOutlook['drivers'][number];
export type GoalOutlookState = GoalOutlook['state'];
export type TrackRecordPage = Schemas['PredictionRecordView'];
export type TrackRecord = TrackRecordPage['record'];
export type CalibrationBin = TrackRecord['calibration'][number];
export type ScoredGoal = TrackRecordPage['items'][number];

export type HitRates = Schemas['HitRatesView'];
export type HitRate = HitRates['items'][number];
export type HitRateVerdict = HitRate['verdict'];
export type Explanation = Schemas['ExplanationView'];

export type WhatIf = Schemas['WhatIfView'];
export type WhatIfChannel = WhatIf['channels'][number];
export type WhatIfMetric = WhatIf['metric'];
export type Effect = NonNullable<WhatIf['effect']>;

export type Strategy = Schemas['StrategyView'];
export type ApplicationState = NonNullable<Strategy['application']>['state'];
export type StrategyPlan = Strategy['plan'];
export type StrategySummary = Schemas['StrategySummary'];
export type StrategyPage = Schemas['PageStrategySummary'];
export type StrategyComparison = Schemas['StrategyComparison'];
export type StrategyWish = Schemas['GenerateStrategy'];
export type Kpi = StrategyPlan['kpis'][number]['kpi'];
export type Angle = StrategyPlan['timeline'][number]['content'][number]['angle'];
export type PlannedContent = StrategyPlan['timeline'][number]['content'][number];

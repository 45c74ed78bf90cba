// Written by `npm run types` from the OpenAPI document of orchestrator-service. Not to be edited.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        ActionType: "FAILURE" | "RECOMMENDATION";
        ActionView: {
            campaignId: components["schemas"]["UUID"];
            channel?: components["schemas"]["Channel"];
            evidence: string;
            id: components["schemas"]["UUID"];
            kind: string;
            since: components["schemas"]["Instant"];
            steps: components["schemas"]["RecoveryStep"][];
            text: string;
            type: components["schemas"]["ActionType"];
            /** Format: int64 */
            version: number;
            waiting: components["schemas"]["Waiting"];
        };
        AssessmentSummary: {
            explanation: string;
            kind: components["schemas"]["Kind"];
            verdict: components["schemas"]["Verdict"];
        };
        /** @enum {string} */
        Basis: "BEFORE_AFTER";
        BudgetMove: {
            amount: number;
            from: components["schemas"]["Channel"];
            to: components["schemas"]["Channel"];
        };
        /** @description How often goals were reached whose probability was in one tenth. */
        CalibrationBinView: {
            from: number;
            /** Format: int64 */
            goals: number;
            high?: number;
            low?: number;
            observed?: number;
            predicted?: number;
            /** Format: int64 */
            predictions: number;
            to: number;
        };
        CampaignOverviewView: {
            actions: components["schemas"]["ActionView"][];
            /** Format: double */
            budget: number;
            campaignId: components["schemas"]["UUID"];
            currency: string;
            /** Format: double */
            dailyPlan: number;
            endsAt: components["schemas"]["Instant"];
            /** Format: int32 */
            moreActions: number;
            name: string;
            /** Format: int32 */
            openFailures: number;
            /** Format: int32 */
            openRecommendations: number;
            /** Format: double */
            rank: number;
            /** Format: double */
            spent: number;
            status: string;
            type: string;
            updatedAt: components["schemas"]["Instant"];
            /** Format: double */
            waitingShare: number;
        };
        CampaignRecommendationsView: {
            assessedAt?: components["schemas"]["Instant"];
            assessments: components["schemas"]["AssessmentSummary"][];
            campaignId: components["schemas"]["UUID"];
            hitRates: components["schemas"]["HitRateView"][];
            items: components["schemas"]["RecommendationView"][];
            metricsAsOf?: components["schemas"]["Instant"];
            nextCursor?: string;
        };
        /** @enum {string} */
        Change: "TOO_EARLY" | "NO_CLEAR_CHANGE" | "HIGHER" | "LOWER";
        ChangeNotificationSettings: {
            digest: components["schemas"]["DigestSettings"];
            kinds: components["schemas"]["NotificationKind"][];
        };
        /** @enum {string} */
        Channel: "EMAIL" | "TWITTER" | "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "TIKTOK" | "BLUESKY" | "ADS";
        ChannelEvidence: {
            /** Format: int32 */
            campaigns: number;
            channel: components["schemas"]["Channel"];
            /** Format: int32 */
            paidCampaigns: number;
            result: number;
            resultPerSpend?: number;
            spend: number;
            typical: {
                [key: string]: components["schemas"]["Typical"];
            };
        };
        /** @enum {string} */
        CurveGap: "NO_SPEND" | "NO_RESULTS" | "TOO_FEW_DAYS" | "SPEND_TOO_STEADY" | "FEW_DAYS_DECIDE" | "FAR_BEYOND_SEEN";
        DayProbability: {
            day: components["schemas"]["LocalDate"];
            high: number;
            low: number;
            probability: number;
        };
        DecideRecommendation: {
            note?: string | null;
        };
        /** @enum {string} */
        DecisionAction: "ISSUED" | "ACCEPTED" | "DISMISSED" | "SNOOZED" | "SUPERSEDED" | "WITHDRAWN";
        DecisionView: {
            action: components["schemas"]["DecisionAction"];
            advice: string;
            channel?: components["schemas"]["Channel"];
            decidedAt: components["schemas"]["Instant"];
            decidedBy: string;
            evidence: string;
            expectedEffect?: components["schemas"]["Effect"];
            id: components["schemas"]["UUID"];
            judged?: components["schemas"]["Judged"];
            kind: components["schemas"]["Kind"];
            note?: string;
            outcome?: components["schemas"]["Outcome"];
            recommendationId: components["schemas"]["UUID"];
        };
        DigestSettings: {
            enabled: boolean;
            /** Format: int32 */
            hour: number;
            timeZone: string;
        };
        DigestSettingsView: {
            address?: string;
            enabled: boolean;
            /** Format: int32 */
            hour: number;
            nextAt?: components["schemas"]["Instant"];
            timeZone: string;
        };
        /** @enum {string} */
        Direction: "UP" | "DOWN";
        Driver: {
            direction: components["schemas"]["Direction"];
            feature: components["schemas"]["Feature"];
            logOdds: number;
            points: number;
            text: string;
        };
        Effect: {
            high: number;
            low: number;
            text: string;
            unit: string;
        };
        Evidence: {
            comparedWith: components["schemas"]["Sample"];
            from: components["schemas"]["LocalDate"];
            measure: components["schemas"]["Measure"];
            statistic: components["schemas"]["Statistic"];
            subject: components["schemas"]["Sample"];
            text: string;
            to: components["schemas"]["LocalDate"];
        };
        ExplanationView: {
            caveat: string;
            engine: string;
            sentences: string[];
            subjectId: components["schemas"]["UUID"];
        };
        /** @enum {string} */
        FailureKind: "ACCOUNT" | "POSTS_FAILED" | "EMAIL_FAILED" | "EMAIL_PAUSED" | "EMAIL_BLOCKED" | "LATE" | "BOUNCES" | "COMPLAINTS" | "OVERSPEND" | "NO_CONVERSIONS" | "NO_METRICS" | "NO_DELIVERY" | "SILENT" | "LOW_ENGAGEMENT";
        FailureRecoveryView: {
            campaignId: components["schemas"]["UUID"];
            cleared: components["schemas"]["FailureView"][];
            items: components["schemas"]["FailureView"][];
        };
        FailureView: {
            campaignId: components["schemas"]["UUID"];
            channel?: components["schemas"]["Channel"];
            clearedAt?: components["schemas"]["Instant"];
            detectedAt: components["schemas"]["Instant"];
            evidence: string;
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["FailureKind"];
            problem: string;
            since: components["schemas"]["Instant"];
            snoozedBy?: string;
            snoozedUntil?: components["schemas"]["Instant"];
            steps: components["schemas"]["RecoveryStep"][];
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        Fallback: "MODEL_PAUSED" | "BUDGET_SPENT" | "MODEL_TIMED_OUT" | "MODEL_OVERLOADED" | "MODEL_UNAVAILABLE" | "MODEL_REFUSED" | "MODEL_CUT_OFF" | "MODEL_MALFORMED" | "RULES_BROKEN" | "FACTS_INVENTED";
        /** @enum {string} */
        Feature: "PACE" | "MOMENTUM" | "TIME_ELAPSED" | "BUDGET_PACE" | "CHANNEL_MIX" | "CONTENT_COUNT" | "CONTENT_AHEAD" | "EARLY_ENGAGEMENT";
        GenerateStrategy: {
            objectives?: string[] | null;
            targetAudience?: string | null;
        };
        /** @enum {string} */
        GoalMetric: "REACH" | "IMPRESSIONS" | "ENGAGEMENTS" | "OPENS" | "CLICKS" | "CONVERSIONS" | "REVENUE" | "ROAS";
        /** @enum {string} */
        GoalPredictionState: "PREDICTED" | "REACHED" | "UNMEASURABLE" | "WAITING" | "MISSED";
        /** @description The probability that a goal is reached by the campaign's end date. */
        GoalPredictionView: {
            actual?: number;
            baseRate?: number;
            channel?: components["schemas"]["Channel"];
            day?: components["schemas"]["LocalDate"];
            drivers: components["schemas"]["Driver"][];
            high?: number;
            history: components["schemas"]["DayProbability"][];
            low?: number;
            metric: components["schemas"]["GoalMetric"];
            predictedAt?: components["schemas"]["Instant"];
            predictionId?: components["schemas"]["UUID"];
            probability?: number;
            reason?: string;
            state: components["schemas"]["GoalPredictionState"];
            target: number;
        };
        HitRatesView: {
            caveat: string;
            items: components["schemas"]["HitRateView"][];
        };
        /** @enum {string} */
        HitRateVerdict: "TOO_FEW" | "HELPS" | "MIXED" | "DOES_NOT_HELP";
        HitRateView: {
            /** Format: int64 */
            higher: number;
            interval?: components["schemas"]["Interval"];
            /** Format: int64 */
            judged: number;
            kind: components["schemas"]["Kind"];
            /** Format: int64 */
            lower: number;
            rate?: number;
            summary: string;
            /** Format: int64 */
            unclear: number;
            verdict: components["schemas"]["HitRateVerdict"];
        };
        /** Format: date-time */
        Instant: string;
        Interval: {
            high: number;
            low: number;
        };
        Judged: {
            change: components["schemas"]["Change"];
            judgedAt: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        Kind: "CHANNEL" | "BUDGET" | "CONTENT" | "TIMING";
        /** Format: date */
        LocalDate: string;
        /** @enum {string} */
        Measure: "ENGAGEMENT_RATE" | "CTR" | "EMAIL_CTR" | "OPEN_RATE" | "CLICKS_PER_SPEND" | "CONVERSIONS_PER_SPEND" | "REVENUE_PER_SPEND";
        /** @enum {string} */
        NotificationKind: "FAILURE_RAISED" | "FAILURE_CLEARED" | "RECOMMENDATION_ISSUED" | "CAMPAIGN_ENDED";
        NotificationSettingsView: {
            digest: components["schemas"]["DigestSettingsView"];
            kinds: components["schemas"]["NotificationKind"][];
            /** Format: int64 */
            version: number;
        };
        NotificationsView: {
            items: components["schemas"]["NotificationView"][];
            nextCursor?: string;
            /** Format: int32 */
            unread: number;
        };
        NotificationView: {
            campaignId: components["schemas"]["UUID"];
            campaignName: string;
            createdAt: components["schemas"]["Instant"];
            detail?: string;
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["NotificationKind"];
            readAt?: components["schemas"]["Instant"];
            subjectId: components["schemas"]["UUID"];
            title: string;
        };
        Outcome: {
            basis: components["schemas"]["Basis"];
            before?: components["schemas"]["Sample"];
            caveat: string;
            change: components["schemas"]["Change"];
            channels: components["schemas"]["Channel"][];
            difference?: components["schemas"]["Interval"];
            measure: components["schemas"]["Measure"];
            since?: components["schemas"]["Sample"];
        };
        OverviewView: {
            items: components["schemas"]["CampaignOverviewView"][];
            nextCursor?: string;
            ranking: string;
            /** Format: int32 */
            running: number;
        };
        PageDecisionView: {
            items: components["schemas"]["DecisionView"][];
            nextCursor?: string;
        };
        PageStrategySummary: {
            items: components["schemas"]["StrategySummary"][];
            nextCursor?: string;
        };
        /** @enum {string} */
        PlanAngle: "QUESTION" | "NUMBER" | "CONTRAST" | "READER" | "CLAIM" | "QUOTATION" | "LIST";
        PredictionModelSummary: {
            explanation: string;
            fittedAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            goals: number;
        };
        PredictionRecord: {
            baseBrier?: number;
            brier?: number;
            calibration: components["schemas"]["CalibrationBinView"][];
            calibrationError?: number;
            /** Format: int64 */
            goals: number;
            model: components["schemas"]["PredictionModelSummary"];
            /** Format: int64 */
            predictions: number;
            /** Format: int64 */
            reached: number;
            skill?: number;
        };
        PredictionRecordView: {
            items: components["schemas"]["ScoredGoalView"][];
            nextCursor?: string;
            record: components["schemas"]["PredictionRecord"];
        };
        /** @enum {string} */
        PredictionState: "PREDICTED" | "WAITING" | "NOT_STARTED" | "NO_GOALS" | "ENDED";
        PublishedBenchmark: {
            channel: components["schemas"]["Channel"];
            kpi: components["schemas"]["StrategyKpi"];
            source: string;
            value: number;
        };
        /** @enum {string} */
        RecommendationStatus: "OPEN" | "ACCEPTED" | "DISMISSED" | "SUPERSEDED" | "WITHDRAWN";
        RecommendationView: {
            advice: string;
            campaignId: components["schemas"]["UUID"];
            channel?: components["schemas"]["Channel"];
            confidence: number;
            decidedAt?: components["schemas"]["Instant"];
            decidedBy?: string;
            evidence: components["schemas"]["Evidence"];
            expectedEffect: components["schemas"]["Effect"];
            expiresAt?: components["schemas"]["Instant"];
            id: components["schemas"]["UUID"];
            issuedAt: components["schemas"]["Instant"];
            kind: components["schemas"]["Kind"];
            moves: components["schemas"]["BudgetMove"][];
            note?: string;
            snoozedUntil?: components["schemas"]["Instant"];
            status: components["schemas"]["RecommendationStatus"];
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        RecoveryAction: "RECONNECT_ACCOUNT" | "EDIT_POSTS" | "RETRY_POSTS" | "EDIT_EMAIL" | "RESUME_EMAIL" | "PAUSE_EMAIL" | "REALLOCATE_BUDGET" | "SCHEDULE_CONTENT" | "CREATE_CONTENT";
        RecoveryStep: {
            action?: components["schemas"]["RecoveryAction"] | null;
            targets: components["schemas"]["UUID"][];
            text: string;
        };
        /** @enum {string} */
        ResultMetric: "REVENUE" | "CONVERSIONS" | "CLICKS";
        Sample: {
            /** Format: int64 */
            events: number;
            exposure: number;
            high: number;
            label: string;
            low: number;
            rate: number;
        };
        /** @description A goal whose predictions are scored. */
        ScoredGoalView: {
            actual?: number;
            baseBrier?: number;
            brier?: number;
            campaignId: components["schemas"]["UUID"];
            campaignName?: string;
            channel?: components["schemas"]["Channel"];
            firstProbability?: number;
            lastProbability?: number;
            metric: components["schemas"]["GoalMetric"];
            /** Format: int32 */
            predictions: number;
            reached: boolean;
            scoredAt?: components["schemas"]["Instant"];
            target: number;
        };
        SnoozeFailure: {
            until: components["schemas"]["Instant"];
        };
        SnoozeRecommendation: {
            note?: string | null;
            until: components["schemas"]["Instant"];
        };
        Statistic: {
            anytimePValue: number;
            /** Format: int32 */
            comparisons: number;
            degreesOfFreedom: number;
            dispersion: number;
            method: string;
            pValue: number;
            z: number;
        };
        StrategyChannel: {
            amount: number;
            channel: components["schemas"]["Channel"];
            reason: string;
            sharePercent: number;
            tactics: string[];
        };
        StrategyComparison: {
            campaignId: components["schemas"]["UUID"];
            channels: components["schemas"]["StrategyShareChange"][];
            content: components["schemas"]["StrategyContentChange"];
            from: components["schemas"]["StrategySummary"];
            goals: components["schemas"]["StrategyGoalChange"][];
            kpis: components["schemas"]["StrategyKpiChange"][];
            risksAdded: string[];
            risksRemoved: string[];
            to: components["schemas"]["StrategySummary"];
        };
        StrategyContent: {
            angle: components["schemas"]["PlanAngle"];
            channel: components["schemas"]["Channel"];
            date: components["schemas"]["LocalDate"];
            topic: string;
        };
        StrategyContentChange: {
            added: components["schemas"]["StrategyContent"][];
            /** Format: int32 */
            from: number;
            removed: components["schemas"]["StrategyContent"][];
            /** Format: int32 */
            to: number;
        };
        StrategyEvidence: {
            benchmarks: components["schemas"]["PublishedBenchmark"][];
            channels: components["schemas"]["ChannelEvidence"][];
            /** Format: int32 */
            pastCampaigns: number;
            result: components["schemas"]["GoalMetric"];
        };
        StrategyGoal: {
            basis: string;
            channel?: components["schemas"]["Channel"];
            metric: components["schemas"]["GoalMetric"];
            target?: number;
        };
        StrategyGoalChange: {
            channel?: components["schemas"]["Channel"];
            fromTarget?: number;
            metric: components["schemas"]["GoalMetric"];
            toTarget?: number;
        };
        /** @enum {string} */
        StrategyKpi: "OPEN_RATE" | "CLICK_RATE" | "ENGAGEMENT_RATE" | "CONVERSION_RATE" | "COST_PER_CONVERSION" | "ROAS";
        StrategyKpiChange: {
            channel: components["schemas"]["Channel"];
            fromTarget?: number;
            kpi: components["schemas"]["StrategyKpi"];
            toTarget?: number;
        };
        StrategyKpiTarget: {
            basis: string;
            channel: components["schemas"]["Channel"];
            kpi: components["schemas"]["StrategyKpi"];
            target: number;
        };
        StrategyPlan: {
            channels: components["schemas"]["StrategyChannel"][];
            goals: components["schemas"]["StrategyGoal"][];
            kpis: components["schemas"]["StrategyKpiTarget"][];
            risks: components["schemas"]["StrategyRisk"][];
            timeline: components["schemas"]["StrategyWeek"][];
        };
        StrategyRisk: {
            mitigation: string;
            risk: string;
        };
        StrategyShareChange: {
            change: number;
            channel: components["schemas"]["Channel"];
            fromSharePercent: number;
            toSharePercent: number;
        };
        StrategySummary: {
            appliedAt?: components["schemas"]["Instant"];
            appliedBy?: string;
            engine: string;
            fallback?: components["schemas"]["Fallback"];
            generatedAt: components["schemas"]["Instant"];
            generatedBy: string;
            id: components["schemas"]["UUID"];
            /** Format: int64 */
            revision: number;
            targetAudience?: string;
            /** Format: int32 */
            version: number;
        };
        StrategyView: {
            appliedAt?: components["schemas"]["Instant"];
            appliedBy?: string;
            budget: number;
            campaignId: components["schemas"]["UUID"];
            currency: string;
            engine: string;
            evidence: components["schemas"]["StrategyEvidence"];
            fallback?: components["schemas"]["Fallback"];
            generatedAt: components["schemas"]["Instant"];
            generatedBy: string;
            id: components["schemas"]["UUID"];
            objectives: string[];
            plan: components["schemas"]["StrategyPlan"];
            /** Format: int64 */
            revision: number;
            targetAudience?: string;
            /** Format: int32 */
            version: number;
        };
        StrategyWeek: {
            content: components["schemas"]["StrategyContent"][];
            focus: string;
            from: components["schemas"]["LocalDate"];
            to: components["schemas"]["LocalDate"];
            /** Format: int32 */
            week: number;
        };
        SuccessPredictionView: {
            campaignId: components["schemas"]["UUID"];
            explanation: string;
            goals: components["schemas"]["GoalPredictionView"][];
            record: components["schemas"]["PredictionRecord"];
            state: components["schemas"]["PredictionState"];
        };
        Typical: {
            /** Format: int32 */
            campaigns: number;
            median: number;
        };
        /** Format: uuid */
        UUID: string;
        /** @enum {string} */
        Verdict: "ADVICE" | "NOTHING_TO_CHANGE" | "INSUFFICIENT_DATA";
        Waiting: {
            basis: components["schemas"]["WaitingBasis"];
            currency?: string;
            /** Format: double */
            perDay?: number;
            reason: string;
            /** Format: double */
            share: number;
            unit?: components["schemas"]["WaitingUnit"];
        };
        /** @enum {string} */
        WaitingBasis: "MEASURED" | "PLANNED" | "UNKNOWN";
        /** @enum {string} */
        WaitingUnit: "MONEY" | "ENGAGEMENTS";
        /** @description What is known about a channel, and what the change of its budget would bring. Amounts are in the campaign's currency. */
        WhatIfChannel: {
            allocated: number;
            change: number;
            channel: components["schemas"]["Channel"];
            dailySpendNow?: number;
            dailySpendThen?: number;
            /** Format: int32 */
            days: number;
            effect?: components["schemas"]["WhatIfEffect"];
            explanation: string;
            extrapolated: boolean;
            largestDailySpend?: number;
            marginalReturn?: components["schemas"]["WhatIfEffect"];
            reason?: components["schemas"]["CurveGap"];
            smallestDailySpend?: number;
            spent: number;
            status: components["schemas"]["WhatIfStatus"];
            unspent: number;
        };
        /** @description An expected difference in results. Revenue is in the campaign's currency, other results are counts. */
        WhatIfEffect: {
            expected: number;
            high: number;
            low: number;
        };
        /** @enum {string} */
        WhatIfStatus: "ESTIMATED" | "INSUFFICIENT_DATA";
        /** @description The expected effect of changing the budgets of a campaign's channels. */
        WhatIfView: {
            budgetChange: number;
            campaignId: components["schemas"]["UUID"];
            channels: components["schemas"]["WhatIfChannel"][];
            currency: string;
            /** Format: int32 */
            days: number;
            effect?: components["schemas"]["WhatIfEffect"];
            extrapolated: boolean;
            metric: components["schemas"]["ResultMetric"];
            metricsAsOf?: components["schemas"]["Instant"];
            status: components["schemas"]["WhatIfStatus"];
            summary: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

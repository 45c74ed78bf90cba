// Written by `npm run types` from the OpenAPI document of orchestrator-service. Not to be edited.

export interface paths {
    "/marketing/orchestrator/campaigns/{id}/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get everything that is known of a campaign
         * @description Each part has its own status: one that fails or is slow is marked, and the rest is there.
         *
         *     Public: requires no token.
         */
        get: operations["getCampaignDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/campaigns/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the decisions on a campaign
         * @description Newest first. Each decision by a person includes the channel's results before and since.
         *
         *     Public: requires no token.
         */
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/campaigns/{id}/failure-recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is failing in a campaign
         * @description Open failures, each with since when it is so, how this is known, and what to do, in order. A failure clears by itself when its cause is gone; the ones cleared last are listed, too.
         *
         *     Public: requires no token.
         */
        get: operations["listFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/campaigns/{id}/generate-strategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a strategy
         * @description Plans goals, the channels' shares of the budget, weeks with content, KPIs and risks, from the tenant's past campaigns of this type. A model plans if one is configured; its plan is checked, and the built-in planner takes over if it fails. Every version is kept. Nothing changes until a version is applied.
         *
         *     Public: requires no token.
         */
        post: operations["generateStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/campaigns/{id}/predict-success": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how probable it is that a campaign reaches its goals
         * @description The probability of each goal by the end date with its 95 % interval, what raises and lowers it compared with the tenant's base rate, and how well earlier predictions have held. Running campaigns are predicted again within minutes; the last prediction of each UTC day is kept, and scored after the end.
         *
         *     Public: requires no token.
         */
        get: operations["predictSuccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/campaigns/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the recommendations for a campaign
         * @description Newest first, each with its evidence, expected effect and confidence. One assessment per kind explains why there is advice or none.
         *
         *     Public: requires no token.
         */
        get: operations["listRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/campaigns/{id}/strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a strategy
         * @description Newest first.
         *
         *     Public: requires no token.
         */
        get: operations["listStrategies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/campaigns/{id}/strategies/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a version of a strategy
         * @description Public: requires no token.
         */
        get: operations["getStrategy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/campaigns/{id}/strategies/{version}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a version of a strategy
         * @description Publishes its shares of today's budget and its content plan as StrategyApplied: campaign-service changes the allocations if its rules allow it, and content-service creates a draft for each topic. Applying the same version again changes nothing.
         *
         *     Public: requires no token.
         */
        post: operations["applyStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/campaigns/{id}/strategy-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two versions of a strategy
         * @description Public: requires no token.
         */
        get: operations["compareStrategies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/campaigns/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Estimate what a change of channels' budgets would bring
         * @description The expected difference in results with its 95 % interval, from the same response curves as recommendations on the budget. A channel whose daily spend has not shown what other amounts bring is answered with the reason. Nothing is changed.
         *
         *     Public: requires no token.
         */
        get: operations["estimateWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/failures/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain a failure
         * @description A model explains it from the evidence and nothing else, if one is configured and each number that it names is in the evidence; otherwise Ava's built-in words are returned. The same evidence is explained by a model only once.
         *
         *     Public: requires no token.
         */
        post: operations["explainFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/failures/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Snooze a failure
         * @description Says until when nobody wants to be reminded of it. It stays open, and clears by itself.
         *
         *     Public: requires no token.
         */
        post: operations["snoozeFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/hit-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how often Ava was right
         * @description Of the accepted recommendations whose outcome is judged, how many were followed by better results: for each kind, with its 95 % interval.
         *
         *     Public: requires no token.
         */
        get: operations["listHitRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/model-usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the use and cost of models
         * @description Sums the calls by UTC day, purpose and model, and tells what is left of today's budget. From and to are included; the last 30 days by default, at most 366.
         *
         *     Public: requires no token.
         */
        get: operations["getAvaModelUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notifications
         * @description Newest first; only the kinds that your settings name. They are kept for 90 days, at most 1,000.
         *
         *     Public: requires no token.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notification as read
         * @description Public: requires no token.
         */
        post: operations["readNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notifications up to a time as read
         * @description Public: requires no token.
         */
        post: operations["readAllNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/notifications/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your notification settings
         * @description Public: requires no token.
         */
        get: operations["getNotificationSettings"];
        /**
         * Change your notification settings
         * @description The daily digest is sent to the verified email address of your login.
         *
         *     Public: requires no token.
         */
        put: operations["changeNotificationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what needs a person in all running campaigns
         * @description The campaign whose waiting costs most first, with its most urgent actions. The order may change between two pages.
         *
         *     Public: requires no token.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/overview/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream changes of the overview and the inbox as server-sent events
         * @description Each event is named changed and says when; read the overview or the notifications again. One is sent at once, and at most one per second. Comments keep the connection open. The stream ends when the token expires.
         *
         *     Public: requires no token.
         */
        get: operations["streamOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/prediction-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how well predictions have held
         * @description Brier score, skill against the base rate and calibration of all the tenant's predictions of campaigns that have ended, and a page of the goals that were scored, latest first.
         *
         *     Public: requires no token.
         */
        get: operations["getPredictionRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/recommendations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a recommendation
         * @description Publishes moves of budget as BudgetShiftProposed; campaign-service applies them.
         *
         *     Public: requires no token.
         */
        post: operations["acceptRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/recommendations/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss a recommendation
         * @description It returns only with much more evidence.
         *
         *     Public: requires no token.
         */
        post: operations["dismissRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/recommendations/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain a recommendation
         * @description A model explains it from the evidence and nothing else, if one is configured and each number that it names is in the evidence; otherwise Ava's built-in words are returned. The same evidence is explained by a model only once.
         *
         *     Public: requires no token.
         */
        post: operations["explainRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/orchestrator/recommendations/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Snooze a recommendation
         * @description Puts off the decision. Until the given time it is listed only with `snoozed=true`. It stays open: it can be accepted or dismissed, is withdrawn when the metrics no longer support it, and what replaces it is snoozed, too.
         *
         *     Public: requires no token.
         */
        post: operations["snoozeRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
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
        /** @enum {string} */
        ApplicationState: "REQUESTED" | "ACCEPTED" | "REFUSED";
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
        CalibrationBinView: {
            /** Format: double */
            from: number;
            /** Format: int64 */
            goals: number;
            /** Format: double */
            high?: number;
            /** Format: double */
            low?: number;
            /** Format: double */
            observed?: number;
            /** Format: double */
            predicted?: number;
            /** Format: int64 */
            predictions: number;
            /** Format: double */
            to: number;
        };
        CampaignGoal: {
            channel?: components["schemas"]["Channel"] | null;
            metric: components["schemas"]["GoalMetric"];
            target: number;
        };
        CampaignMetrics: {
            channels: components["schemas"]["ChannelMetrics"][];
            currency: string;
            dailyPlan: number;
            spent: number;
            through?: components["schemas"]["LocalDate"];
        };
        CampaignOverviewView: {
            actions: components["schemas"]["ActionView"][];
            budget: number;
            campaignId: components["schemas"]["UUID"];
            currency: string;
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
        CampaignStatus: "DRAFT" | "ACTIVE" | "PAUSED" | "COMPLETED" | "ARCHIVED";
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
        ChannelMetrics: {
            allocated: number;
            channel: components["schemas"]["Channel"];
            conversions: number;
            engagements: number;
            engagementsPerDay: number;
            revenue: number;
            revenuePerDay: number;
            spendPerDay: number;
            spent: number;
        };
        /** @enum {string} */
        CurveGap: "NO_SPEND" | "NO_RESULTS" | "TOO_FEW_DAYS" | "SPEND_TOO_STEADY" | "FEW_DAYS_DECIDE" | "FAR_BEYOND_SEEN";
        DashboardView: {
            actions: components["schemas"]["PartListActionView"];
            assessment: components["schemas"]["PartLatestAssessment"];
            campaignId: components["schemas"]["UUID"];
            facts: components["schemas"]["PartFactsView"];
            failures: components["schemas"]["PartListFailureView"];
            freshness: components["schemas"]["PartFreshnessView"];
            performance: components["schemas"]["PartCampaignMetrics"];
            predictions: components["schemas"]["PartListLatestPrediction"];
            publications: components["schemas"]["PartPublicationsView"];
            recommendations: components["schemas"]["PartListRecommendationView"];
            strategies: components["schemas"]["PartStrategiesView"];
        };
        DayProbability: {
            day: components["schemas"]["LocalDate"];
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: double */
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
        DriverDirection: "UP" | "DOWN";
        Effect: {
            /** Format: double */
            high: number;
            /** Format: double */
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
        FactsView: {
            budget: number;
            currency: string;
            endsAt: components["schemas"]["Instant"];
            goals: components["schemas"]["CampaignGoal"][];
            name: string;
            objectives: string[];
            startsAt: components["schemas"]["Instant"];
            status: components["schemas"]["CampaignStatus"];
            timeZone: string;
            type: string;
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
        FieldError: {
            detail: string;
            pointer: string;
        };
        FreshnessView: {
            assessedAt?: components["schemas"]["Instant"];
            metricsAsOf?: components["schemas"]["Instant"];
            publicationsChangedAt?: components["schemas"]["Instant"];
        };
        GenerateStrategy: {
            objectives?: string[] | null;
            /** @example Owners of small shops who do their own bookkeeping */
            targetAudience?: string | null;
        };
        /** @enum {string} */
        GoalMetric: "REACH" | "IMPRESSIONS" | "ENGAGEMENTS" | "OPENS" | "CLICKS" | "CONVERSIONS" | "REVENUE" | "ROAS";
        /** @enum {string} */
        GoalPredictionState: "PREDICTED" | "REACHED" | "UNMEASURABLE" | "WAITING" | "MISSED";
        GoalPredictionView: {
            actual?: number;
            /** Format: double */
            baseRate?: number;
            channel?: components["schemas"]["Channel"];
            day?: components["schemas"]["LocalDate"];
            drivers: components["schemas"]["PredictionDriver"][];
            /** Format: double */
            high?: number;
            history: components["schemas"]["DayProbability"][];
            /** Format: double */
            low?: number;
            metric: components["schemas"]["GoalMetric"];
            predictedAt?: components["schemas"]["Instant"];
            predictionId?: components["schemas"]["UUID"];
            /** Format: double */
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
            /** Format: double */
            rate?: number;
            summary: string;
            /** Format: int64 */
            unclear: number;
            verdict: components["schemas"]["HitRateVerdict"];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        Interval: {
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
        };
        Judged: {
            change: components["schemas"]["Change"];
            judgedAt: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        Kind: "CHANNEL" | "BUDGET" | "CONTENT" | "TIMING";
        LatestAssessment: {
            assessedAt?: components["schemas"]["Instant"];
            assessments: components["schemas"]["AssessmentSummary"][];
        };
        LatestPrediction: {
            basis: components["schemas"]["PredictionBasis"];
            channel?: components["schemas"]["Channel"];
            /** Format: double */
            high?: number;
            /** Format: double */
            low?: number;
            metric: components["schemas"]["GoalMetric"];
            predictedAt: components["schemas"]["Instant"];
            /** Format: double */
            probability?: number;
            target: number;
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        /** @enum {string} */
        Measure: "ENGAGEMENT_RATE" | "CTR" | "EMAIL_CTR" | "OPEN_RATE" | "CLICKS_PER_SPEND" | "CONVERSIONS_PER_SPEND" | "REVENUE_PER_SPEND";
        ModelUsage: {
            /** Format: int64 */
            budget: number;
            configured: boolean;
            cost: number;
            engine: string;
            from: components["schemas"]["LocalDate"];
            items: components["schemas"]["Purpose"][];
            /** Format: int64 */
            left: number;
            /** Format: int64 */
            spent: number;
            to: components["schemas"]["LocalDate"];
            /** Format: int64 */
            unpriced: number;
        };
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
            /** Format: int64 */
            running: number;
        };
        PageDecisionView: {
            items: components["schemas"]["DecisionView"][];
            nextCursor?: string | null;
        };
        PageStrategySummary: {
            items: components["schemas"]["StrategySummary"][];
            nextCursor?: string | null;
        };
        PartCampaignMetrics: {
            data?: components["schemas"]["CampaignMetrics"];
            problem?: string;
            status: components["schemas"]["PartStatus"];
        };
        PartFactsView: {
            data?: components["schemas"]["FactsView"];
            problem?: string;
            status: components["schemas"]["PartStatus"];
        };
        PartFreshnessView: {
            data?: components["schemas"]["FreshnessView"];
            problem?: string;
            status: components["schemas"]["PartStatus"];
        };
        PartLatestAssessment: {
            data?: components["schemas"]["LatestAssessment"];
            problem?: string;
            status: components["schemas"]["PartStatus"];
        };
        PartListActionView: {
            data?: components["schemas"]["ActionView"][];
            problem?: string;
            status: components["schemas"]["PartStatus"];
        };
        PartListFailureView: {
            data?: components["schemas"]["FailureView"][];
            problem?: string;
            status: components["schemas"]["PartStatus"];
        };
        PartListLatestPrediction: {
            data?: components["schemas"]["LatestPrediction"][];
            problem?: string;
            status: components["schemas"]["PartStatus"];
        };
        PartListRecommendationView: {
            data?: components["schemas"]["RecommendationView"][];
            problem?: string;
            status: components["schemas"]["PartStatus"];
        };
        PartPublicationsView: {
            data?: components["schemas"]["PublicationsView"];
            problem?: string;
            status: components["schemas"]["PartStatus"];
        };
        /** @enum {string} */
        PartStatus: "OK" | "SLOW" | "FAILED";
        PartStrategiesView: {
            data?: components["schemas"]["StrategiesView"];
            problem?: string;
            status: components["schemas"]["PartStatus"];
        };
        /** @enum {string} */
        PlanAngle: "QUESTION" | "NUMBER" | "CONTRAST" | "READER" | "CLAIM" | "QUOTATION" | "LIST";
        /** @enum {string} */
        PredictionBasis: "MODEL" | "REACHED" | "UNMEASURABLE";
        PredictionDriver: {
            direction: components["schemas"]["DriverDirection"];
            feature: components["schemas"]["PredictionFeature"];
            /** Format: double */
            logOdds: number;
            /** Format: double */
            points: number;
            text: string;
        };
        /** @enum {string} */
        PredictionFeature: "PACE" | "MOMENTUM" | "TIME_ELAPSED" | "BUDGET_PACE" | "CHANNEL_MIX" | "CONTENT_COUNT" | "CONTENT_AHEAD" | "EARLY_ENGAGEMENT";
        PredictionModelSummary: {
            explanation: string;
            fittedAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            goals: number;
        };
        PredictionRecord: {
            /** Format: double */
            baseBrier?: number;
            /** Format: double */
            brier?: number;
            calibration: components["schemas"]["CalibrationBinView"][];
            /** Format: double */
            calibrationError?: number;
            /** Format: int64 */
            goals: number;
            model: components["schemas"]["PredictionModelSummary"];
            /** Format: int64 */
            predictions: number;
            /** Format: int64 */
            reached: number;
            /** Format: double */
            skill?: number;
        };
        PredictionRecordView: {
            items: components["schemas"]["ScoredGoalView"][];
            nextCursor?: string;
            record: components["schemas"]["PredictionRecord"];
        };
        /** @enum {string} */
        PredictionState: "PREDICTED" | "WAITING" | "NOT_STARTED" | "NO_GOALS" | "ENDED";
        ProblemBody: {
            detail?: string;
            errors?: components["schemas"]["FieldError"][];
            /** Format: int32 */
            status: number;
            title: string;
            traceId?: string;
            /** Format: uri */
            type: string;
        };
        PublicationsView: {
            approved: {
                [key: string]: number;
            };
            published: {
                [key: string]: number;
            };
            scheduled: {
                [key: string]: number;
            };
        };
        PublishedBenchmark: {
            channel: components["schemas"]["Channel"];
            kpi: components["schemas"]["StrategyKpi"];
            source: string;
            value: number;
        };
        Purpose: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            cacheRead: number;
            /** Format: int64 */
            cacheWrite: number;
            /** Format: int64 */
            calls: number;
            cost: number;
            day: components["schemas"]["LocalDate"];
            /** Format: int64 */
            input: number;
            model: string;
            /** Format: int64 */
            output: number;
            purpose: string;
            /** Format: int64 */
            unpriced: number;
        };
        ReadAllNotifications: {
            upTo: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        RecommendationStatus: "OPEN" | "ACCEPTED" | "DISMISSED" | "SUPERSEDED" | "WITHDRAWN";
        RecommendationView: {
            advice: string;
            campaignId: components["schemas"]["UUID"];
            channel?: components["schemas"]["Channel"];
            /** Format: double */
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
        RecoveryAction: "RECONNECT_ACCOUNT" | "EDIT_POSTS" | "RETRY_POSTS" | "EDIT_EMAIL" | "PAUSE_EMAIL" | "RESUME_EMAIL" | "REALLOCATE_BUDGET" | "SCHEDULE_CONTENT" | "CREATE_CONTENT";
        RecoveryStep: {
            action?: components["schemas"]["RecoveryAction"] | null;
            targets: string[];
            text: string;
        };
        /** @enum {string} */
        ResultMetric: "REVENUE" | "CONVERSIONS" | "CLICKS";
        Sample: {
            /** Format: int64 */
            events: number;
            exposure: number;
            /** Format: double */
            high: number;
            label: string;
            /** Format: double */
            low: number;
            /** Format: double */
            rate: number;
        };
        ScoredGoalView: {
            actual?: number;
            /** Format: double */
            baseBrier?: number;
            /** Format: double */
            brier?: number;
            campaignId: components["schemas"]["UUID"];
            campaignName?: string;
            channel?: components["schemas"]["Channel"];
            /** Format: double */
            firstProbability?: number;
            /** Format: double */
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
            /** Format: double */
            anytimePValue: number;
            /** Format: int32 */
            comparisons: number;
            /** Format: double */
            degreesOfFreedom: number;
            /** Format: double */
            dispersion: number;
            method: string;
            /** Format: double */
            pValue: number;
            /** Format: double */
            z: number;
        };
        StrategiesView: {
            applied?: components["schemas"]["StrategySummary"];
            newest?: components["schemas"]["StrategySummary"];
        };
        StrategyApplication: {
            answeredAt?: components["schemas"]["Instant"];
            refusals: string[];
            state: components["schemas"]["ApplicationState"];
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
            application?: components["schemas"]["StrategyApplication"];
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
            application?: components["schemas"]["StrategyApplication"];
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
        WhatIfEffect: {
            /** Format: double */
            expected: number;
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
        };
        /** @enum {string} */
        WhatIfStatus: "ESTIMATED" | "INSUFFICIENT_DATA";
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
    responses: {
        /** @description The body, a parameter or a header is invalid; `errors` names each field. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description `Accept` allows none of the media types of the answer. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The resource was not found, or it belongs to another tenant. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The resource has changed since the version in `If-Match`. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The body is larger than the service accepts. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The service, its database or its broker is unavailable at the moment; `Retry-After` says when to try again. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description Any other error. Quote its `traceId` when you report it. */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description A rule rejects the request, or its `Idempotency-Key` was used for a different request. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The media type of the body is missing, invalid or not supported. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCampaignDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard of the campaign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DashboardView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                /** @description nextCursor of the previous page */
                cursor?: string;
                /** @description Page size, 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the decision log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDecisionView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listFailures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The failures of the campaign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailureRecoveryView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    generateStrategy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GenerateStrategy"];
            };
        };
        responses: {
            /** @description The new version; Location has its address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            /** @description The campaign is over, or a request with this key is in progress; then `Retry-After` says when to repeat it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    predictSuccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The predictions of the campaign's goals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPredictionView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listRecommendations: {
        parameters: {
            query?: {
                /** @description nextCursor of the previous page */
                cursor?: string;
                /** @description Page size, 1 to 200; 50 by default */
                limit?: number;
                /** @description Whether open recommendations that are snoozed are listed, too; they are not by default */
                snoozed?: boolean;
                /** @description May be repeated; OPEN by default */
                status?: string[];
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest assessment and a page of recommendations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignRecommendationsView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listStrategies: {
        parameters: {
            query?: {
                /** @description nextCursor of the previous page */
                cursor?: string;
                /** @description Page size, 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions, without their plans */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageStrategySummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                /** @description Counted from 1 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version with its plan and evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    applyStrategy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
                /** @description Counted from 1 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The applied version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign is over, its channels changed, or another version was applied after this one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    compareStrategies: {
        parameters: {
            query: {
                /** @description The first version */
                from: number;
                /** @description The second version */
                to: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shares, targets, content and risks that differ */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyComparison"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    estimateWhatIf: {
        parameters: {
            query?: {
                /**
                 * @description Changes of channels' budgets in the campaign's currency; none by default, which shows what is known about each channel
                 * @example EMAIL:200,FACEBOOK:-200
                 */
                changes?: string;
                /** @description For how many days the changes are in force, 1 to 90; until the end of the campaign by default, but at most 90, or 14 if it is over */
                days?: number;
                /** @description REVENUE, CONVERSIONS or CLICKS; by default what the campaign's goals or, without goals, its type are about */
                metric?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The expected effect, in total and by channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description A channel has less left to spend than it would lose. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    explainFailure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The explanation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    snoozeFailure: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeFailure"];
            };
        };
        responses: {
            /** @description The snoozed failure */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailureView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The failure is already cleared */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listHitRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hit rate of each kind */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitRatesView"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getAvaModelUsage: {
        parameters: {
            query?: {
                from?: components["schemas"]["LocalDate"];
                to?: components["schemas"]["LocalDate"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The use of the tenant's calls; empty without a model. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelUsage"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description nextCursor of the previous page */
                cursor?: string;
                /** @description Page size, 1 to 200; 50 by default */
                limit?: number;
                /** @description Whether only unread ones are listed */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of your notifications, and how many are unread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsView"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    readNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You have read it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    readAllNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAllNotifications"];
            };
        };
        responses: {
            /** @description You have read them */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettingsView"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    changeNotificationSettings: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNotificationSettings"];
            };
        };
        responses: {
            /** @description Your new settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettingsView"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description Your login has no verified email address */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getOverview: {
        parameters: {
            query?: {
                /** @description nextCursor of the previous page */
                cursor?: string;
                /** @description Page size, 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of running campaigns */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewView"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    streamOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 1764540000000
                     *     event: changed
                     *     data: {"at":"2026-11-30T22:00:00Z"}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getPredictionRecord: {
        parameters: {
            query?: {
                /** @description nextCursor of the previous page */
                cursor?: string;
                /** @description Page size, 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record and a page of scored goals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PredictionRecordView"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    acceptRecommendation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecideRecommendation"];
            };
        };
        responses: {
            /** @description The accepted recommendation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The recommendation is no longer open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    dismissRecommendation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecideRecommendation"];
            };
        };
        responses: {
            /** @description The dismissed recommendation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The recommendation is no longer open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    explainRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The explanation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    snoozeRecommendation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeRecommendation"];
            };
        };
        responses: {
            /** @description The snoozed recommendation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The recommendation is no longer open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
}

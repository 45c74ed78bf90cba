// Written by `npm run types` from the OpenAPI document of campaign-service. Not to be edited.

export interface paths {
    "/marketing/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List campaigns
         * @description Archived campaigns are listed only with `status=ARCHIVED`. The counts apply every filter but the status; the totals apply every filter.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listCampaigns"];
        put?: never;
        /**
         * Create a campaign
         * @description Requires the role `marketer`.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a campaign
         * @description Requires the role `viewer`.
         */
        get: operations["getCampaign"];
        put?: never;
        post?: never;
        /**
         * Delete a draft or archive a campaign
         * @description A draft is deleted. A campaign that was launched is archived.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteCampaign"];
        options?: never;
        head?: never;
        /**
         * Update a campaign's plan
         * @description Absent fields stay as they are. Every field of a draft can change. Of a running campaign the name, the end, the goals, the tags, the owner and `autoOptimizePercentage` can change, and the budget can increase. Allocations keep their proportions and always add up to the budget. A channel that a goal names can be removed only together with that goal.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateCampaign"];
        trace?: never;
    };
    "/marketing/campaigns/{id}/budget-efficiency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the efficiency of a campaign's channels
         * @description Requires the role `viewer`.
         */
        get: operations["getBudgetEfficiency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/budget-reallocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reallocate a campaign's budget
         * @description The allocations must add up to the budget, and none may be less than the channel has spent.
         *
         *     Requires the role `marketer`.
         */
        post: operations["reallocateBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/budget-recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the recommended allocations
         * @description The allocations with the highest expected revenue, and the shifts that Ava proposed. Changes nothing.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getBudgetRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/budget-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a campaign's budget status
         * @description Requires the role `viewer`.
         */
        get: operations["getBudgetStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/channel-performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the KPIs of a campaign's channels
         * @description Requires the role `viewer`.
         */
        get: operations["getChannelPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a campaign before its end
         * @description Requires the role `marketer`.
         */
        post: operations["completeCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a campaign's content
         * @description Requires the role `viewer`.
         */
        get: operations["listCampaignContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/coordinate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Coordinate a campaign's channels
         * @description Spreads the items of all channels over the campaign so that they do not collide, and notifies channels of items that move. Repeating the request changes nothing. For a draft, the plan takes effect when the channels have scheduled their items after the launch.
         *
         *     Requires the role `marketer`.
         */
        post: operations["coordinateCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate a campaign
         * @description Creates a draft with the same plan, content and allocations, owned by the caller.
         *
         *     Requires the role `marketer`.
         */
        post: operations["duplicateCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/execute-workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the next step now
         * @description Retries the failed step, or completes the steps whose conditions are met.
         *
         *     Requires the role `marketer`.
         */
        post: operations["runNextWorkflowStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a campaign's progress towards its goals
         * @description Requires the role `viewer`.
         */
        get: operations["getCampaignGoals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a campaign's history, newest first
         * @description Requires the role `viewer`.
         */
        get: operations["listCampaignHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a campaign's posts and emails by their time
         * @description Requires the role `viewer`.
         */
        get: operations["listCampaignItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Launch a draft
         * @description Requires the role `marketer`.
         */
        post: operations["launchCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a campaign's metrics by day
         * @description Requires the role `viewer`.
         */
        get: operations["getCampaignMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/optimize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Optimize a campaign's budget within constraints
         * @description Proposes moves between channels with their expected effect. Applies them only with `apply=true`.
         *
         *     Requires the role `marketer`.
         */
        post: operations["optimizeBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause an active campaign
         * @description Scheduled posts and emails are put on hold.
         *
         *     Requires the role `marketer`.
         */
        post: operations["pauseCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the launch checklist
         * @description Requires the role `viewer`.
         */
        get: operations["getLaunchReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/rebalance-budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store the recommended allocations
         * @description The allocations in force stay until somebody applies the recommendation.
         *
         *     Requires the role `marketer`.
         */
        post: operations["rebalanceBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused campaign
         * @description Requires the role `marketer`.
         */
        post: operations["resumeCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/roi-forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the forecast of a campaign's spend, revenue and ROI
         * @description P10, P50 and P90 by day, and the accuracy of earlier forecasts.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getRoiForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a campaign's status
         * @description Requires the role `viewer`.
         */
        get: operations["getCampaignStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a campaign's status
         * @description `ACTIVE` launches a draft and resumes a paused campaign.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["changeCampaignStatus"];
        trace?: never;
    };
    "/marketing/campaigns/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream a campaign's changes
         * @description Server-sent events. The stream starts with the current state. `status` carries the campaign, `workflow` its workflow and `spend` its budget status. A client that reconnects with `Last-Event-ID` receives the changes that it missed. The stream ends when the token expires or the campaign is deleted.
         *
         *     Requires the role `viewer`.
         */
        get: operations["streamCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/workflow-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a campaign's workflow
         * @description Requires the role `viewer`.
         */
        get: operations["getWorkflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/{id}/workflow/{step}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a failed step
         * @description Channels keep what they have scheduled and add what is missing. VALIDATE launches again.
         *
         *     Requires the role `marketer`.
         */
        post: operations["retryWorkflowStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags in use
         * @description Requires the role `viewer`.
         */
        get: operations["listCampaignTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views of the campaign list
         * @description First the caller's own views, at most 50, then those that others share, each by name.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listSavedViews"];
        put?: never;
        /**
         * Save a view of the campaign list
         * @description Everybody can save views for themselves; marketers can share them with the team.
         *
         *     Requires the role `viewer`.
         */
        post: operations["createSavedView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/campaigns/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a saved view
         * @description Requires the role `viewer`.
         */
        get: operations["getSavedView"];
        put?: never;
        post?: never;
        /**
         * Delete a saved view
         * @description People whose default it was get the list without a view. Views of others can be deleted by administrators only.
         *
         *     Requires the role `viewer`.
         */
        delete: operations["deleteSavedView"];
        options?: never;
        head?: never;
        /**
         * Update a saved view
         * @description Absent fields stay as they are; `filters` replaces all filters. Views of others can be changed by administrators only.
         *
         *     Requires the role `viewer`.
         */
        patch: operations["updateSavedView"];
        trace?: never;
    };
    "/marketing/campaigns/views/{id}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let the campaign list open with a view
         * @description For the caller alone. Replaces an earlier default.
         *
         *     Requires the role `viewer`.
         */
        put: operations["makeSavedViewDefault"];
        post?: never;
        /**
         * Let the campaign list no longer open with a view
         * @description Requires the role `viewer`.
         */
        delete: operations["clearSavedViewDefault"];
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
        Basis: "CURVE" | "PROPORTIONAL";
        /** @enum {string} */
        Better: "MODEL" | "NAIVE";
        BudgetDay: {
            day: components["schemas"]["LocalDate"];
            planned: number;
            spend?: number;
        };
        /** @description The efficiency of each channel: its KPIs from recorded spend and revenue, and the return of the next unit of spend. */
        BudgetEfficiency: {
            channels: components["schemas"]["ChannelEfficiency"][];
            currency: string;
            /** @description The channel with the highest ROI; absent while nothing is spent. */
            top?: components["schemas"]["Channel"];
            total: components["schemas"]["Kpis"];
        };
        BudgetMove: {
            amount: number;
            from: components["schemas"]["Channel"];
            to: components["schemas"]["Channel"];
        };
        /** @description Proposed moves between channels with their expected effect at the end of the campaign. */
        BudgetOptimization: {
            allocations: components["schemas"]["OptimizedShare"][];
            /** @description Whether the allocations were changed; false if there is nothing to change. */
            applied: boolean;
            /** @description CAPS_BELOW_BUDGET: the sum of the channels' maximums. */
            available?: number;
            /** @description Why the budget should be divided like this, or why it is not feasible. */
            code: components["schemas"]["SplitReasonCode"];
            currency: string;
            expected: components["schemas"]["OptimizationEffect"];
            /** @description Whether the constraints can be met and the target ROI is expected. */
            feasible: boolean;
            moves: components["schemas"]["BudgetMove"][];
            /** @description The channels that have spent more than their allocation. They need at least their spend. */
            overspent: components["schemas"]["Channel"][];
            /** @description FLOORS_EXCEED_BUDGET: the sum of the channels' minimums. */
            required?: number;
            /**
             * Format: int64
             * @description The campaign's version, for `If-Match`.
             */
            version: number;
        };
        BudgetProposal: {
            appliedBy?: string;
            moves: components["schemas"]["BudgetMove"][];
            proposedAt: components["schemas"]["Instant"];
            reason: string;
            recommendationId: components["schemas"]["UUID"];
            state: components["schemas"]["ProposalState"];
        };
        /** @description The recommended allocations. Nothing changes until somebody applies them. */
        BudgetRecommendations: {
            allocations: components["schemas"]["ChannelRecommendation"][];
            /** @description CAPS_BELOW_BUDGET: the sum of the channels' maximums. */
            available?: number;
            basis: components["schemas"]["Basis"];
            /** @description Why the budget should be divided like this, or why it cannot be. */
            code: components["schemas"]["SplitReasonCode"];
            currency: string;
            /** @description The expected revenue at the end with the allocations in force, within the budget; absent while nothing is known. */
            expectedRevenueNow?: number;
            /** @description The expected revenue at the end with the recommended allocations. */
            expectedRevenueThen?: number;
            /** @description The channels that have spent more than their allocation. They need at least their spend. */
            overspent: components["schemas"]["Channel"][];
            /** @description The shifts that Ava proposed, newest first, at most 50. */
            proposals: components["schemas"]["BudgetProposal"][];
            /** @description FLOORS_EXCEED_BUDGET: the sum of the channels' minimums. */
            required?: number;
            /** @description When a rebalance last stored its recommendation; absent if it never did. */
            storedAt?: components["schemas"]["Instant"];
        };
        /** @description The allocations and the spend of a campaign, and the pace of the spend. Amounts are in the currency; the planned spend is linear over the campaign's duration. */
        BudgetStatus: {
            allocated: number;
            channels: components["schemas"]["ChannelBudget"][];
            currency: string;
            /** @description Every UTC day of the campaign, at most 400. Metrics are totaled by UTC days, so the planned spend is too, regardless of the campaign's time zone. */
            daily: components["schemas"]["BudgetDay"][];
            /** @description The spend as a fraction of the planned spend; absent while none was planned. */
            pace?: number;
            /** @description The planned spend up to now. */
            plannedByNow: number;
            /** @description When the budget runs out at that rate; absent if it lasts to the end. */
            projectedEnd?: components["schemas"]["Instant"];
            /** @description The spend at the end at the rate of the last seven days; absent before the start. */
            projectedSpend?: number;
            remaining: number;
            spent: number;
            state: components["schemas"]["PaceState"];
            total: number;
            /**
             * Format: int64
             * @description The campaign's version, for `If-Match`.
             */
            version: number;
        };
        BudgetView: {
            currency: string;
            total: number;
        };
        CampaignCounts: {
            /** Format: int64 */
            ACTIVE: number;
            /** Format: int64 */
            ALL: number;
            /** Format: int64 */
            ARCHIVED: number;
            /** Format: int64 */
            COMPLETED: number;
            /** Format: int64 */
            DRAFT: number;
            /** Format: int64 */
            PAUSED: number;
        };
        CampaignCurrencyTotals: {
            budget: number;
            /** Format: int64 */
            campaigns: number;
            currency: string;
            spent: number;
        };
        /** @description What a campaign should reach by its end. The target is an amount in the campaign's currency for `REVENUE`, revenue per unit of spend for `ROAS`, otherwise a whole number. A goal with a channel counts the results of that channel, otherwise those of all channels together. */
        CampaignGoal: {
            channel?: components["schemas"]["Channel"] | null;
            metric: components["schemas"]["GoalMetric"];
            target: number;
        };
        CampaignItem: {
            /** Format: int32 */
            audienceSize?: number;
            channel: components["schemas"]["Channel"];
            contentId?: components["schemas"]["UUID"];
            doneAt?: components["schemas"]["Instant"];
            itemId: components["schemas"]["UUID"];
            reason?: string;
            scheduledFor?: components["schemas"]["Instant"];
            status: components["schemas"]["ItemStatus"];
        };
        CampaignList: {
            counts: components["schemas"]["CampaignCounts"];
            items: components["schemas"]["CampaignSummary"][];
            nextCursor?: string;
            totals: components["schemas"]["CampaignCurrencyTotals"][];
        };
        CampaignProblem: {
            budget?: number;
            code: components["schemas"]["CampaignProblemCode"];
            error?: components["schemas"]["StepError"];
            /** Format: int32 */
            failedItems?: number;
            /** Format: int32 */
            items?: number;
            pace?: number;
            spent?: number;
            step?: components["schemas"]["StepName"];
        };
        /** @enum {string} */
        CampaignProblemCode: "STEP_FAILED" | "ITEMS_FAILED" | "OVER_BUDGET" | "AHEAD_OF_PLAN";
        /** @enum {string} */
        CampaignStatus: "DRAFT" | "ACTIVE" | "PAUSED" | "COMPLETED" | "ARCHIVED";
        CampaignSummary: {
            autoOptimizePercentage?: number;
            budget: components["schemas"]["BudgetView"];
            channels: components["schemas"]["Channel"][];
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            endsAt: components["schemas"]["Instant"];
            goals: components["schemas"]["CampaignGoal"][];
            id: components["schemas"]["UUID"];
            name: string;
            nextAt?: components["schemas"]["Instant"];
            nextStep?: components["schemas"]["StepName"];
            objectives: string[];
            owner: string;
            pace?: number;
            paceState: components["schemas"]["PaceState"];
            problem?: components["schemas"]["CampaignProblem"];
            progress: number;
            spent: number;
            startsAt: components["schemas"]["Instant"];
            status: components["schemas"]["CampaignStatus"];
            tags: string[];
            targetAudience?: string;
            timeZone: string;
            type: components["schemas"]["CampaignType"];
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        CampaignType: "AWARENESS" | "ENGAGEMENT" | "CONVERSION" | "RETENTION";
        CampaignView: {
            autoOptimizePercentage?: number;
            budget: components["schemas"]["BudgetView"];
            channels: components["schemas"]["Channel"][];
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            endsAt: components["schemas"]["Instant"];
            goals: components["schemas"]["CampaignGoal"][];
            id: components["schemas"]["UUID"];
            name: string;
            objectives: string[];
            owner: string;
            startsAt: components["schemas"]["Instant"];
            status: components["schemas"]["CampaignStatus"];
            tags: string[];
            targetAudience?: string;
            timeZone: string;
            type: components["schemas"]["CampaignType"];
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        ChangeBudget: {
            currency?: string | null;
            total?: number | null;
        };
        ChangeCampaign: {
            allocations?: components["schemas"]["ChangeShare"][] | null;
            autoOptimizePercentage?: number | null;
            budget?: components["schemas"]["ChangeBudget"] | null;
            channels?: string[] | null;
            endsAt?: components["schemas"]["Instant"] | null;
            goals?: components["schemas"]["CampaignGoal"][] | null;
            name?: string | null;
            objectives?: string[] | null;
            owner?: string | null;
            startsAt?: components["schemas"]["Instant"] | null;
            tags?: string[] | null;
            targetAudience?: string | null;
            timeZone?: string | null;
            type?: components["schemas"]["CampaignType"] | null;
        };
        ChangeSavedView: {
            filters?: components["schemas"]["SavedFilters"] | null;
            name?: string | null;
            shared?: boolean | null;
        };
        ChangeShare: {
            amount: number;
            channel: components["schemas"]["Channel"];
        };
        ChangeStatus: {
            reason?: string | null;
            status: components["schemas"]["CampaignStatus"];
        };
        /** @enum {string} */
        Channel: "EMAIL" | "TWITTER" | "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "TIKTOK" | "BLUESKY" | "ADS";
        ChannelAllocation: {
            amount: number;
            channel: components["schemas"]["Channel"];
        };
        ChannelBudget: {
            allocated: number;
            channel: components["schemas"]["Channel"];
            pace?: number;
            remaining: number;
            /** @description The channel's fraction of the budget. */
            share: number;
            spent: number;
            state: components["schemas"]["PaceState"];
        };
        ChannelEfficiency: {
            channel: components["schemas"]["Channel"];
            conversionRate?: number;
            cpa?: number;
            cpc?: number;
            ctr?: number;
            curve: components["schemas"]["Curve"];
            efficiency: components["schemas"]["Efficiency"];
            /** @description The revenue of the next unit of daily spend at the level of the last seven days; absent without a curve. */
            marginalReturn?: number;
            revenue: number;
            roas?: number;
            roi?: number;
            spend: number;
        };
        ChannelKpis: {
            channel: components["schemas"]["Channel"];
            clicks: number;
            conversionRate?: number;
            conversions: number;
            cpa?: number;
            cpc?: number;
            ctr?: number;
            impressions: number;
            revenue: number;
            roas?: number;
            roi?: number;
            spend: number;
        };
        /** @description The totals and KPIs of each channel and of all channels together. Rates are fractions; a KPI whose denominator is zero is absent. The click-through rate is clicks per impression; that of email is clicks per delivered email, and the total leaves email out. */
        ChannelPerformance: {
            channels: components["schemas"]["ChannelKpis"][];
            currency: string;
            total: components["schemas"]["Kpis"];
        };
        /** @enum {string} */
        ChannelReasonCode: "MARGINAL_RETURN" | "BEYOND_TRIED_SPEND" | "NO_CURVE" | "PAST_RETURN" | "NOTHING_SPENT" | "KEPT" | "OVERSPENT" | "NOT_FEASIBLE";
        ChannelRecommendation: {
            /** @description The maximum; absent if the channel has none. */
            cap?: number;
            change: number;
            channel: components["schemas"]["Channel"];
            code: components["schemas"]["ChannelReasonCode"];
            current: number;
            /** @description NO_CURVE: why the channel has no response curve. */
            curve?: components["schemas"]["Curve"];
            /** @description The minimum: what the channel has spent. */
            floor: number;
            /** @description MARGINAL_RETURN, BEYOND_TRIED_SPEND: the revenue of the next unit of spend at the recommended amount. */
            marginalReturn?: number;
            recommended: number;
        };
        ContentCount: {
            /** Format: int32 */
            approved: number;
            /** Format: int32 */
            waiting: number;
            /** Format: int32 */
            withdrawn: number;
        };
        ContentPiece: {
            channel: components["schemas"]["Channel"];
            contentId: components["schemas"]["UUID"];
            preview?: string;
            status: components["schemas"]["ContentStatus"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        ContentStatus: "DRAFT" | "APPROVED" | "WITHDRAWN";
        ContentView: {
            byChannel: {
                [key: string]: components["schemas"]["ContentCount"];
            };
            items: components["schemas"]["ContentPiece"][];
        };
        CoordinateCampaign: {
            /** Format: int32 */
            spacingMinutes?: number | null;
        };
        CoordinatedItem: {
            at: components["schemas"]["Instant"];
            channel: components["schemas"]["Channel"];
            contentId?: components["schemas"]["UUID"];
            itemId?: components["schemas"]["UUID"];
        };
        Coordination: {
            /** Format: int32 */
            collisionsAvoided: number;
            items: components["schemas"]["CoordinatedItem"][];
            /** Format: int32 */
            spacingMinutes: number;
            window: components["schemas"]["CoordinationWindow"];
        };
        CoordinationWindow: {
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
        };
        CreateCampaign: {
            autoOptimizePercentage?: number | null;
            budget: components["schemas"]["NewBudget"];
            channels: string[];
            endsAt: components["schemas"]["Instant"];
            goals?: components["schemas"]["CampaignGoal"][] | null;
            name: string;
            objectives?: string[] | null;
            owner?: string | null;
            startsAt: components["schemas"]["Instant"];
            tags?: string[] | null;
            targetAudience?: string | null;
            timeZone?: string | null;
            type: components["schemas"]["CampaignType"];
        };
        CreateSavedView: {
            filters: components["schemas"]["SavedFilters"];
            name: string;
            shared?: boolean | null;
        };
        /** @description The revenue that spend adds to a day, a · ln(1 + spend / b), or why that is unknown. */
        Curve: {
            a?: number;
            b?: number;
            code: components["schemas"]["CurveCode"];
            /**
             * Format: int32
             * @description The number of days with spend.
             */
            days: number;
            fitted: boolean;
            /** @description The upper end of that interval. */
            marginalHigh?: number;
            /** @description FITTED, FEW_DAYS_DECIDE, EFFECT_UNCERTAIN: the lower end of the marginal return's 95% interval. A curve is credited only if it is above zero. */
            marginalLow?: number;
            /**
             * Format: int32
             * @description TOO_FEW_DAYS: the number of days that a curve needs.
             */
            requiredDays?: number;
            /** @description FITTED, FEW_DAYS_DECIDE, EFFECT_UNCERTAIN: the share of the revenue's variation, apart from weekdays and trend, that the spend explains. */
            rSquared?: number;
        };
        /** @enum {string} */
        CurveCode: "FITTED" | "TOO_FEW_DAYS" | "SPEND_TOO_STEADY" | "FEW_DAYS_DECIDE" | "EFFECT_UNCERTAIN";
        DayView: {
            channel: components["schemas"]["Channel"];
            day: components["schemas"]["LocalDate"];
            totals: {
                [key: string]: number;
            };
        };
        DuplicateCampaign: {
            name?: string | null;
            startsAt?: components["schemas"]["Instant"] | null;
        };
        /** @enum {string} */
        Efficiency: "HIGH" | "MEDIUM" | "LOW" | "UNKNOWN";
        FieldError: {
            detail: string;
            pointer: string;
        };
        ForecastBand: {
            p10: number;
            p50: number;
            p90: number;
        };
        /** @enum {string} */
        ForecastCode: "CAMPAIGN_OVER" | "TOO_FEW_DAYS" | "MEAN_OF_FEW_DAYS" | "AVERAGED";
        ForecastDay: {
            day: components["schemas"]["LocalDate"];
            revenue: components["schemas"]["ForecastBand"];
            roi?: components["schemas"]["ForecastBand"];
            spend: components["schemas"]["ForecastBand"];
        };
        ForecastPast: {
            day: components["schemas"]["LocalDate"];
            revenue: number;
            roi?: number;
            spend: number;
        };
        /** @description The accuracy of the campaign's forecasts of the last 90 days. */
        ForecastRecord: {
            /** @description The more accurate forecast; absent until enough days have passed. */
            better?: components["schemas"]["Better"];
            /** @description The share of those days whose revenue was between P10 and P90; about 0.8 is right. */
            coverage?: number;
            /**
             * Format: int32
             * @description The number of forecast days that have passed.
             */
            daysScored: number;
            /**
             * Format: int32
             * @description The number of forecasts.
             */
            forecasts: number;
            /** @description The error of the forecasts relative to the seasonal naive forecast; below 1 is better. */
            mase?: number;
        };
        ForecastTotal: {
            /** @description The probability that the revenue exceeds the spend, 0 to 1. */
            probabilityPositive?: number;
            revenue: components["schemas"]["ForecastBand"];
            roi?: components["schemas"]["ForecastBand"];
            spend: components["schemas"]["ForecastBand"];
        };
        /** @enum {string} */
        GoalMetric: "REACH" | "IMPRESSIONS" | "ENGAGEMENTS" | "OPENS" | "CLICKS" | "CONVERSIONS" | "REVENUE" | "ROAS";
        GoalProgress: {
            actual?: number;
            channel?: components["schemas"]["Channel"];
            expected?: number;
            metric: components["schemas"]["GoalMetric"];
            progress: number;
            state: components["schemas"]["GoalState"];
            target: number;
        };
        /** @enum {string} */
        GoalState: "NOT_STARTED" | "ON_TRACK" | "BEHIND" | "REACHED" | "MISSED";
        GoalsView: {
            currency: string;
            elapsed?: number;
            items: components["schemas"]["GoalProgress"][];
        };
        HistoryCause: {
            channels?: components["schemas"]["Channel"][];
            code: components["schemas"]["HistoryCauseCode"];
            endsAt?: components["schemas"]["Instant"];
            expectedRoi?: number;
            /** Format: int32 */
            items?: number;
            missing?: string[];
            /** Format: int32 */
            moved?: number;
            originalId?: components["schemas"]["UUID"];
            originalName?: string;
            recommendationId?: components["schemas"]["UUID"];
            /** Format: int32 */
            spacingMinutes?: number;
        };
        /** @enum {string} */
        HistoryCauseCode: "END_REACHED" | "COPIED" | "NOT_READY" | "NO_ANSWER" | "NOTHING_TO_SEND" | "NO_REPORT" | "ALL_ITEMS_FAILED" | "CAMPAIGN_ENDED" | "COORDINATED" | "HIGHEST_MARGINAL_RETURN" | "PAST_RETURN" | "NO_BETTER_SPLIT" | "OPTIMIZED" | "AUTO_OPTIMIZED";
        HistoryChange: {
            cause?: components["schemas"]["HistoryCause"];
            change: string;
            changedAt: components["schemas"]["Instant"];
            changedBy: string;
            from?: string;
            id: components["schemas"]["UUID"];
            reason?: string;
            to?: string;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        ItemCount: {
            /** Format: int32 */
            audience: number;
            channel: components["schemas"]["Channel"];
            first?: components["schemas"]["Instant"];
            /** Format: int32 */
            items: number;
            last?: components["schemas"]["Instant"];
            status: components["schemas"]["ItemStatus"];
        };
        /** @enum {string} */
        ItemStatus: "READY" | "SCHEDULED" | "RUNNING" | "PAUSED" | "DONE" | "FAILED" | "CANCELLED";
        Kpis: {
            clicks: number;
            conversionRate?: number;
            conversions: number;
            cpa?: number;
            cpc?: number;
            ctr?: number;
            impressions: number;
            revenue: number;
            roas?: number;
            roi?: number;
            spend: number;
        };
        LaunchCampaign: {
            approvalNotes?: string | null;
            autoOptimizePercentage?: number | null;
            channelAllocations?: components["schemas"]["LaunchShare"][] | null;
        };
        LaunchShare: {
            amount: number;
            channel: components["schemas"]["Channel"];
        };
        LaunchTiming: {
            from: components["schemas"]["Instant"];
            /** Format: int32 */
            immediate: number;
            /** Format: int32 */
            known: number;
            /** Format: int32 */
            open: number;
            times: string[];
            to: components["schemas"]["Instant"];
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        MetricsView: {
            campaignId: components["schemas"]["UUID"];
            conversionRate?: number;
            /** @description Clicks per impression, in all channels except email */
            ctr?: number;
            days: components["schemas"]["DayView"][];
            roi?: number;
            totals: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        ModelKind: "SEASONAL_AVERAGE" | "MEAN";
        NewBudget: {
            currency: string;
            total: number;
        };
        OptimizationConstraint: {
            channel: components["schemas"]["Channel"];
            max?: number | null;
            min?: number | null;
        };
        OptimizationEffect: {
            /** @description The revenue with the allocations in force, within the budget. */
            revenueNow?: number;
            /** @description The revenue with the recommended allocations. */
            revenueP50?: number;
            /** @description The ROI at the end with the allocations in force. */
            roiNow?: number;
            /** @description The ROI at the end with the recommended allocations. */
            roiThen?: number;
            /** @description The ROI so far. */
            roiToDate?: number;
            spend: number;
        };
        OptimizeBudget: {
            constraints?: components["schemas"]["OptimizationConstraint"][] | null;
            targetRoi?: number | null;
        };
        OptimizedShare: {
            channel: components["schemas"]["Channel"];
            current: number;
            recommended: number;
        };
        /**
         * @description The pace of the spend. `ON_PLAN` is within a tenth of the planned spend, or within one day's worth of the budget (at most a tenth of it) if that is more. `OVER` is more than the budget.
         * @enum {string}
         */
        PaceState: "NOT_STARTED" | "ON_PLAN" | "AHEAD" | "BEHIND" | "OVER";
        PageCampaignItem: {
            items: components["schemas"]["CampaignItem"][];
            nextCursor?: string;
        };
        PageHistoryChange: {
            items: components["schemas"]["HistoryChange"][];
            nextCursor?: string;
        };
        PauseCampaign: {
            reason?: string | null;
        };
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
        /** @enum {string} */
        ProposalState: "OPEN" | "APPLIED" | "REFUSED";
        Readiness: {
            items: components["schemas"]["ReadinessItem"][];
            ready: boolean;
        };
        /** @enum {string} */
        ReadinessCode: "BUDGET_SET" | "BUDGET_ZERO" | "END_IN_FUTURE" | "END_IN_PAST" | "ALLOCATIONS_VALID" | "ALLOCATIONS_INVALID" | "CONTENT_APPROVED" | "TRACKED_ONLY" | "CONTENT_MISSING" | "EMAIL_READY" | "EMAIL_MISSING" | "AUDIENCE_EMPTY";
        ReadinessItem: {
            /** Format: int32 */
            approvedPieces?: number;
            budget?: number;
            channel?: components["schemas"]["Channel"];
            code: components["schemas"]["ReadinessCode"];
            currency?: string;
            detail: string;
            endsAt?: components["schemas"]["Instant"];
            fixAt?: string;
            fulfilled: boolean;
            item: string;
            /** Format: int32 */
            recipients?: number;
            timing?: components["schemas"]["LaunchTiming"];
        };
        ReallocateBudget: {
            allocations: components["schemas"]["ReallocationShare"][];
            reason?: string | null;
            recommendationId?: components["schemas"]["UUID"] | null;
        };
        ReallocationShare: {
            amount: number;
            channel: components["schemas"]["Channel"];
        };
        ReplyView: {
            answeredAt: components["schemas"]["Instant"];
            channel: components["schemas"]["Channel"];
            first?: components["schemas"]["Instant"];
            /** Format: int32 */
            items: number;
            last?: components["schemas"]["Instant"];
            reason?: string;
        };
        /** @description The spend, revenue and ROI of the coming days, all channels together. Days are UTC days, like those of metrics. The forecast ends with the campaign and spends no more than the rest of the budget. */
        RoiForecast: {
            /** @description The rest of the budget; absent if the forecast does not use it up. */
            budgetLeft?: number;
            /** @description When the budget likely runs out and the spend ends; absent if it lasts. */
            budgetUsedUpOn?: components["schemas"]["LocalDate"];
            /** @description How the forecast was made, or why there is none. */
            code: components["schemas"]["ForecastCode"];
            /**
             * Format: int32
             * @description The number of complete days with metrics, from the launch on.
             */
            completeDays: number;
            currency: string;
            days: components["schemas"]["ForecastDay"][];
            /** @description AVERAGED: the error in a test on the campaign's past, relative to the seasonal naive forecast; below 1 is better; absent until enough days have passed. */
            errorRatio?: number;
            /** @description The last 60 complete days. */
            history: components["schemas"]["ForecastPast"][];
            model: components["schemas"]["ModelKind"];
            record: components["schemas"]["ForecastRecord"];
            /**
             * Format: int32
             * @description TOO_FEW_DAYS: the number of complete days that a forecast needs.
             */
            requiredDays?: number;
            /** @description All days of the forecast together; absent if there are none. */
            total?: components["schemas"]["ForecastTotal"];
        };
        SavedFilters: {
            attention?: boolean | null;
            channel?: components["schemas"]["Channel"] | null;
            owner?: string | null;
            q?: string | null;
            sort?: string | null;
            status?: components["schemas"]["CampaignStatus"] | null;
            tag?: string | null;
            type?: components["schemas"]["CampaignType"] | null;
        };
        SavedView: {
            createdAt: components["schemas"]["Instant"];
            filters: components["schemas"]["SavedFilters"];
            id: components["schemas"]["UUID"];
            mine: boolean;
            name: string;
            owner: string;
            shared: boolean;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        SavedViewList: {
            defaultId?: components["schemas"]["UUID"];
            items: components["schemas"]["SavedView"][];
        };
        /** @enum {string} */
        SplitReasonCode: "HIGHEST_MARGINAL_RETURN" | "PAST_RETURN" | "NO_BETTER_SPLIT" | "FLOORS_EXCEED_BUDGET" | "CAPS_BELOW_BUDGET" | "ROI_UNKNOWN" | "TARGET_ROI_OUT_OF_REACH";
        StatusView: {
            allocations: components["schemas"]["ChannelAllocation"][];
            campaign: components["schemas"]["CampaignView"];
            items: components["schemas"]["ItemCount"][];
            totals: {
                [key: string]: number;
            };
            workflow: components["schemas"]["WorkflowView"];
        };
        StepError: {
            channels?: components["schemas"]["Channel"][];
            code: components["schemas"]["StepErrorCode"];
            missing?: string[];
        };
        /** @enum {string} */
        StepErrorCode: "NOT_READY" | "NO_ANSWER" | "NOTHING_TO_SEND" | "NO_REPORT" | "ALL_ITEMS_FAILED" | "CAMPAIGN_ENDED";
        /** @enum {string} */
        StepName: "VALIDATE" | "SCHEDULE" | "PUBLISH" | "MONITOR";
        /** @enum {string} */
        StepStatus: "PENDING" | "RUNNING" | "COMPLETED" | "FAILED";
        StepView: {
            /** Format: int32 */
            attempt: number;
            completedAt?: components["schemas"]["Instant"];
            dueAt?: components["schemas"]["Instant"];
            error?: components["schemas"]["StepError"];
            startedAt?: components["schemas"]["Instant"];
            status: components["schemas"]["StepStatus"];
            step: components["schemas"]["StepName"];
        };
        TagCount: {
            /** Format: int64 */
            campaigns: number;
            tag: string;
        };
        TagCounts: {
            items: components["schemas"]["TagCount"][];
        };
        /** Format: uuid */
        UUID: string;
        WorkflowView: {
            campaignId: components["schemas"]["UUID"];
            channels: components["schemas"]["ReplyView"][];
            nextStep?: components["schemas"]["StepName"];
            progress: number;
            status: components["schemas"]["StepStatus"];
            steps: components["schemas"]["StepView"][];
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
        /** @description The token's role does not allow this operation. */
        Forbidden: {
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
        /** @description The token is missing, invalid or expired. */
        Unauthenticated: {
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
    listCampaigns: {
        parameters: {
            query?: {
                /** @description With `true`, only campaigns with a problem, and neither completed nor archived ones: the most serious problem first, then those that end soonest. `sort` must be absent. */
                attention?: boolean;
                /** @description Only campaigns that use this channel. */
                channel?: components["schemas"]["Channel"];
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                /** @description 1 to 200, by default 50. */
                limit?: number;
                /**
                 * @description Only campaigns of this owner.
                 * @example mark
                 */
                owner?: string;
                /**
                 * @description A part of the name, case-insensitive.
                 * @example spring
                 */
                q?: string;
                /**
                 * @description `createdAt`, `name`, `startsAt`, `endsAt`, `budget`, `status` or `spent`; descending with a leading `-`. Amounts are compared within their currency: campaigns sorted by `budget` or `spent` are grouped by currency.
                 * @example -createdAt
                 */
                sort?: string;
                /** @description Only campaigns with this status. Archived campaigns are listed only with `ARCHIVED`. */
                status?: components["schemas"]["CampaignStatus"];
                /**
                 * @description Only campaigns with this tag.
                 * @example spring
                 */
                tag?: string;
                type?: components["schemas"]["CampaignType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of campaigns, the number of campaigns by status, and the budgets and spends by currency. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCampaign"];
            };
        };
        responses: {
            /** @description The draft; `Location` has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getCampaign: {
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
            /** @description The campaign, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteCampaign: {
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
        requestBody?: never;
        responses: {
            /** @description The draft is deleted, or the campaign is archived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign is active or already archived. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateCampaign: {
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
                "application/json": components["schemas"]["ChangeCampaign"];
            };
        };
        responses: {
            /** @description The updated campaign, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign has ended. */
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
            /** @description A field cannot be changed like this in the campaign's status; `errors` names each field. */
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
    getBudgetEfficiency: {
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
            /** @description KPIs, efficiency and marginal return by channel, with the response curve or why there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetEfficiency"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    reallocateBudget: {
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
                "application/json": components["schemas"]["ReallocateBudget"];
            };
        };
        responses: {
            /** @description The new budget status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetStatus"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign has ended, or the proposal is closed. */
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
            /** @description The allocations break a rule; `errors` names each one. */
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
    getBudgetRecommendations: {
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
            /** @description The recommendations by channel; they add up to the budget. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetRecommendations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getBudgetStatus: {
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
            /** @description The allocations, the spend, its pace and its projection, with the campaign's version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetStatus"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getChannelPerformance: {
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
            /** @description Totals and KPIs by channel, since the start of the campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPerformance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    completeCampaign: {
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
        requestBody?: never;
        responses: {
            /** @description The completed campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign is not running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listCampaignContent: {
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
            /** @description The pieces of content, by channel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    coordinateCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoordinateCampaign"];
            };
        };
        responses: {
            /** @description The plan, in order of time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coordination"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign has ended. */
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
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    duplicateCampaign: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateCampaign"];
            };
        };
        responses: {
            /** @description The new draft; `Location` has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    runNextWorkflowStep: {
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
            /** @description The workflow after the step was started or completed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description A step is running already, or the campaign is not active. */
            409: {
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
    getCampaignGoals: {
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
            /** @description Each goal with the value so far and whether it is on track. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalsView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listCampaignHistory: {
        parameters: {
            query?: {
                cursor?: string;
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
            /** @description A page of the history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageHistoryChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listCampaignItems: {
        parameters: {
            query?: {
                channel?: components["schemas"]["Channel"];
                cursor?: string;
                limit?: number;
                status?: components["schemas"]["ItemStatus"];
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCampaignItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    launchCampaign: {
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
                "application/json": components["schemas"]["LaunchCampaign"];
            };
        };
        responses: {
            /** @description The active campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign is not a draft, or it is not ready; `errors` names each missing item. */
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
    getCampaignMetrics: {
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
            /** @description The totals and the days that they come from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricsView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    optimizeBudget: {
        parameters: {
            query?: {
                apply?: boolean;
            };
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
                "application/json": components["schemas"]["OptimizeBudget"];
            };
        };
        responses: {
            /** @description The proposal, and whether it was applied. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetOptimization"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign has ended. */
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
            /** @description The constraints contradict each other or the campaign. */
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
    pauseCampaign: {
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
                "application/json": components["schemas"]["PauseCampaign"];
            };
        };
        responses: {
            /** @description The paused campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign is not active. */
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
    getLaunchReadiness: {
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
            /** @description The items of the checklist, and where in the console to fix the missing ones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    rebalanceBudget: {
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
            /** @description The stored recommendation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetRecommendations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign has ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The spend exceeds the budget, so nothing is left to divide. */
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
    resumeCampaign: {
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
        requestBody?: never;
        responses: {
            /** @description The active campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign is not paused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getRoiForecast: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The forecast; without days, and with the reason, if there is insufficient data. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoiForecast"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getCampaignStatus: {
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
            /** @description The campaign with its workflow, allocations, items and metric totals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    changeCampaignStatus: {
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
                "application/json": components["schemas"]["ChangeStatus"];
            };
        };
        responses: {
            /** @description The campaign with the new status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The transition is illegal, or the draft is not ready. */
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
    streamCampaign: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
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
                     * @example id: 7
                     *     event: status
                     *     data: {"status":"PAUSED"}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getWorkflow: {
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
            /** @description The steps with attempts and errors, and the channels' answers; no steps before the launch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    retryWorkflowStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                step: components["schemas"]["StepName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow with the step running. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The step has not failed, or the campaign is not active. */
            409: {
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
    listCampaignTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags of campaigns that are not archived, the most frequent first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagCounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listSavedViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The views, and the one that the caller's list opens with. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createSavedView: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSavedView"];
            };
        };
        responses: {
            /** @description The view; `Location` has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description The caller has a view with this name, or there are too many views. */
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
    getSavedView: {
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
            /** @description The view, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteSavedView: {
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
        requestBody?: never;
        responses: {
            /** @description The view is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateSavedView: {
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
                "application/json": components["schemas"]["ChangeSavedView"];
            };
        };
        responses: {
            /** @description The updated view, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The owner has another view with this name, or the team shares too many views. */
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
    makeSavedViewDefault: {
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
            /** @description The caller's list opens with this view. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    clearSavedViewDefault: {
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
            /** @description The caller's list does not open with this view. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
}

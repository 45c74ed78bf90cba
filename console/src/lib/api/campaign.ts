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
         * Lists campaigns
         * @description Archived campaigns are only listed with status=ARCHIVED. The counts obey all filters but status.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only campaigns that use this channel */
                    channel?: components["schemas"]["Channel"];
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    /** @description 1 to 200, 50 unless given */
                    limit?: number;
                    /**
                     * @description Part of the name, in any case
                     * @example spring
                     */
                    q?: string;
                    /**
                     * @description createdAt, name, startsAt, endsAt, budget, status or spent; with - before it descending
                     * @example -createdAt
                     */
                    sort?: string;
                    /** @description Only campaigns in this state; archived ones are only listed when asked for */
                    status?: components["schemas"]["CampaignStatus"];
                    type?: components["schemas"]["CampaignType"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page, and how many campaigns there are by state */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignList"];
                    };
                };
                /** @description A filter, the sort, the limit or the cursor is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        /** Plans a campaign */
        post: {
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
                /** @description The draft; Location leads to it */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Fields are missing or make no sense; errors name each one */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The Idempotency-Key was used for another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Reads a campaign */
        get: {
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
                /** @description The campaign, with its version as ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        /** Deletes a draft, archives a campaign that has run */
        delete: {
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
                /** @description The draft is gone; a campaign that has run is archived */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The body or a parameter is not valid; errors name each field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Active, or archived already */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Someone changed it since the version that If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Changes a campaign's plan
         * @description What is absent stays. A draft changes freely; a running campaign in name, end and upwards in budget. Allocations keep their proportions, and always add up to the budget.
         */
        patch: {
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
                /** @description The campaign as it is now, with its version as ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description Fields make no sense; errors name each one */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The campaign is over */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Someone changed it since the version that If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A field cannot be changed so in this state; errors name it */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/marketing/campaigns/{id}/budget-efficiency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Return of each channel, its class, and the return of the next unit of spend */
        get: {
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
                /** @description Channel by channel, with the fitted curve or why there is none */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BudgetEfficiency"];
                    };
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such campaign of this tenant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Divides the budget anew: nothing under what is spent, and exactly the budget together */
        post: {
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
                /** @description How the budget stands now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BudgetStatus"];
                    };
                };
                /** @description Not readable, with every bad field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such campaign of this tenant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The campaign is over, or the proposal was applied before */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Someone changed the campaign since If-Match was read */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The allocations break a rule, with every reason */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** The division of the budget that is expected to bring most, and the shifts that Ava proposed */
        get: {
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
                /** @description Channel by channel, adding up to the budget; nothing is changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BudgetRecommendations"];
                    };
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such campaign of this tenant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Allocated, spent, remaining, the pace against the plan, and where that leads */
        get: {
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
                /** @description How the budget stands, with the campaign's version as ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BudgetStatus"];
                    };
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such campaign of this tenant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Figures and ratios of each channel and of all together, since the beginning */
        get: {
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
                /** @description What the channels have cost and brought */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelPerformance"];
                    };
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such campaign of this tenant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Ends a campaign before its end date */
        post: {
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
                /** @description The campaign, completed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description The body or a parameter is not valid; errors name each field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not running */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Someone changed it since the version that If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** The campaign's content, by channel */
        get: {
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
                /** @description Every piece with its state */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContentView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
         * Plans every channel's items over the campaign's time so that they do not collide
         * @description Channels are told of items that move. Asked again it answers the same and changes nothing. A draft's plan is carried out when the channels have scheduled their items after the launch.
         */
        post: {
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
                /** @description The plan, in order of time */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Coordination"];
                    };
                };
                /** @description The spacing is not between 1 and 1440 minutes */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The campaign is over */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Makes a new draft with the same plan, content and allocations */
        post: {
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
                /** @description The new draft; Location leads to it */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Fields make no sense; errors name each one */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The Idempotency-Key was used for another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
         * Runs the next step now
         * @description A step that has failed is done once more, one that has become possible is taken; one at a time.
         */
        post: {
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
                /** @description The workflow with the step begun or done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign or step */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A step is under way, or the campaign is not active */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Tells who or what changed a campaign, newest first */
        get: {
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
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageHistoryChange"];
                    };
                };
                /** @description The limit or the cursor is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** The posts and mails that channels have for the campaign, by their time */
        get: {
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
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageCampaignItem"];
                    };
                };
                /** @description A filter, the limit or the cursor is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Launches a draft */
        post: {
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
                /** @description The campaign, active */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description The body or a parameter is not valid; errors name each field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not ready, with every reason, or no draft */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Someone changed it since the version that If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Totals and daily series */
        get: {
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
                /** @description Figures as analytics-service last told */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MetricsView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Proposes moves within constraints with their expected effect; makes them only with apply=true */
        post: {
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
                /** @description The proposal, and whether it was applied */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BudgetOptimization"];
                    };
                };
                /** @description Not readable, with every bad field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such campaign of this tenant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The campaign is over */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Someone changed the campaign since If-Match was read */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The constraints contradict themselves or the campaign */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Holds everything that has not gone out */
        post: {
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
                /** @description The campaign, paused */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description The body or a parameter is not valid; errors name each field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not active */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Someone changed it since the version that If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** The launch checklist, before launching */
        get: {
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
                /** @description Item by item: what is there, what is missing, where to mend it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description The body or a parameter is not valid; errors name each field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Someone changed it since the version that If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Stores the recommended allocations, which add up to the budget; a person may apply them */
        post: {
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
                /** @description What was stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BudgetRecommendations"];
                    };
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such campaign of this tenant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The campaign is over */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description More is spent than the budget; nothing is left to divide */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Goes on where a pause stopped it */
        post: {
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
                /** @description The campaign, active */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description The body or a parameter is not valid; errors name each field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not paused */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Someone changed it since the version that If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Daily P10, P50 and P90 of spend, revenue and ROI, and how well earlier forecasts held */
        get: {
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
                /** @description The forecast; without days where too little is known, with the reason */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoiForecast"];
                    };
                };
                /** @description days is not between 1 and 90 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such campaign of this tenant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** State, workflow, allocations, items and the freshest figures */
        get: {
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
                /** @description Where the campaign stands */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StatusView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Brings a campaign into another state
         * @description ACTIVE launches a draft and resumes a paused campaign.
         */
        patch: {
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
                /** @description The campaign in that state */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description The body or a parameter is not valid; errors name each field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No legal step leads there, or a launch is not ready */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Someone changed it since the version that If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
         * Server-sent events: status, workflow and spend as they change
         * @description Begins with how all stands. status carries the campaign, workflow its workflow, spend its budget status. A client that reconnects with Last-Event-ID gets what it has missed. Ends when the token expires or the campaign is deleted.
         */
        get: {
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
                /** @description The stream */
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
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Steps with attempts and errors, and the channels' answers */
        get: {
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
                /** @description The workflow; without steps before the launch */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
         * Does a step that has failed once more
         * @description Channels keep what they have scheduled and add what is missing. VALIDATE launches again.
         */
        post: {
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
                /** @description The workflow with the step under way */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such campaign or step */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The step has not failed, or the campaign is not active */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        Basis: "CURVE" | "PROPORTIONAL";
        /** @enum {string} */
        Better: "MODEL" | "NAIVE";
        BudgetDay: {
            day: components["schemas"]["LocalDate"];
            planned: number;
            spend?: number;
        };
        /** @description What the money brings in each channel, from recorded spend and revenue, and what the next unit of spend would bring. */
        BudgetEfficiency: {
            channels: components["schemas"]["ChannelEfficiency"][];
            currency: string;
            /** @description The channel with the highest ROI; absent while nothing is spent. */
            top?: components["schemas"]["Channel"];
            total: components["schemas"]["Ratios"];
        };
        BudgetMove: {
            amount: number;
            from: components["schemas"]["Channel"];
            to: components["schemas"]["Channel"];
        };
        /** @description Moves between channels with the effect that is expected of them by the campaign's end. */
        BudgetOptimization: {
            allocations: components["schemas"]["OptimizedShare"][];
            applied: boolean;
            currency: string;
            expected: components["schemas"]["OptimizationEffect"];
            /** @description Whether the constraints can be kept and the wanted ROI reached. */
            feasible: boolean;
            moves: components["schemas"]["BudgetMove"][];
            reason: string;
            /**
             * Format: int64
             * @description The campaign's version, for If-Match.
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
        /** @description How the budget is best divided. Nothing is changed until a person applies it. */
        BudgetRecommendations: {
            allocations: components["schemas"]["ChannelRecommendation"][];
            basis: components["schemas"]["Basis"];
            currency: string;
            /** @description Revenue at the campaign's end with the allocations in force; absent while nothing is known. */
            expectedRevenueNow?: number;
            /** @description The same with the recommended ones. */
            expectedRevenueThen?: number;
            /** @description Shifts that Ava proposed, newest first, at most 50. */
            proposals: components["schemas"]["BudgetProposal"][];
            reason: string;
            /** @description When a rebalance last stored its recommendation; absent if never, or in a preview. */
            storedAt?: components["schemas"]["Instant"];
        };
        /** @description What was allocated and spent, and how that keeps pace with the plan. Money is in units of the currency; the plan is linear over the campaign's window. */
        BudgetStatus: {
            allocated: number;
            channels: components["schemas"]["ChannelBudget"][];
            currency: string;
            /** @description Every UTC day that the campaign touches, at most 400: figures are totalled by UTC days, so the plan is told by them too, whatever the campaign's time zone. */
            daily: components["schemas"]["BudgetDay"][];
            /** @description Spent as a fraction of what was planned by now; absent while nothing was planned. */
            pace?: number;
            /** @description What the plan wants to be spent by now. */
            plannedByNow: number;
            /** @description When the budget runs out if it goes on so; absent when it lasts to the end. */
            projectedEnd?: components["schemas"]["Instant"];
            /** @description Spent at the end if it goes on as in the last seven days; absent before the start. */
            projectedSpend?: number;
            remaining: number;
            spent: number;
            state: components["schemas"]["PaceState"];
            total: number;
            /**
             * Format: int64
             * @description The campaign's version, for If-Match.
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
        };
        /** @enum {string} */
        CampaignStatus: "DRAFT" | "ACTIVE" | "PAUSED" | "COMPLETED" | "ARCHIVED";
        CampaignSummary: {
            autoOptimizePercentage?: number;
            budget: components["schemas"]["BudgetView"];
            channels: components["schemas"]["Channel"][];
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            endsAt: components["schemas"]["Instant"];
            id: components["schemas"]["UUID"];
            name: string;
            nextAt?: components["schemas"]["Instant"];
            nextStep?: components["schemas"]["StepName"];
            objectives: string[];
            pace?: number;
            paceState: components["schemas"]["PaceState"];
            problem?: string;
            progress: number;
            spent: number;
            startsAt: components["schemas"]["Instant"];
            status: components["schemas"]["CampaignStatus"];
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
            id: components["schemas"]["UUID"];
            name: string;
            objectives: string[];
            startsAt: components["schemas"]["Instant"];
            status: components["schemas"]["CampaignStatus"];
            targetAudience?: string;
            timeZone: string;
            type: components["schemas"]["CampaignType"];
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        ChangeBudget: {
            currency?: string;
            total?: number;
        };
        ChangeCampaign: {
            allocations?: components["schemas"]["ChangeShare"][];
            autoOptimizePercentage?: number;
            budget?: components["schemas"]["ChangeBudget"];
            channels?: string[];
            endsAt?: components["schemas"]["Instant"];
            name?: string;
            objectives?: string[];
            startsAt?: components["schemas"]["Instant"];
            targetAudience?: string;
            timeZone?: string;
            type?: components["schemas"]["CampaignType"];
        };
        ChangeShare: {
            amount: number;
            channel: components["schemas"]["Channel"];
        };
        ChangeStatus: {
            reason?: string;
            status: components["schemas"]["CampaignStatus"];
        };
        /** @enum {string} */
        Channel: "EMAIL" | "TWITTER" | "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "TIKTOK" | "ADS";
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
            cpa?: number;
            cpc?: number;
            ctr?: number;
            curve: components["schemas"]["Curve"];
            cvr?: number;
            efficiency: components["schemas"]["Efficiency"];
            /** @description Revenue of the next unit of daily spend at the level of the last seven days; absent without a curve. */
            marginalReturn?: number;
            revenue: number;
            roas?: number;
            roi?: number;
            spend: number;
        };
        ChannelFigures: {
            channel: components["schemas"]["Channel"];
            clicks: number;
            conversions: number;
            cpa?: number;
            cpc?: number;
            ctr?: number;
            cvr?: number;
            impressions: number;
            revenue: number;
            roas?: number;
            roi?: number;
            spend: number;
        };
        /** @description What each channel has cost and brought so far, and all together. Rates are fractions; one whose denominator is zero is absent. */
        ChannelPerformance: {
            channels: components["schemas"]["ChannelFigures"][];
            currency: string;
            total: components["schemas"]["Ratios"];
        };
        ChannelRecommendation: {
            /** @description More was ruled out; absent where nothing limits the channel. */
            cap?: number;
            change: number;
            channel: components["schemas"]["Channel"];
            current: number;
            /** @description What is spent: less is not possible. */
            floor: number;
            reason: string;
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
            status: string;
            updatedAt: components["schemas"]["Instant"];
        };
        ContentView: {
            byChannel: {
                [key: string]: components["schemas"]["ContentCount"];
            };
            items: components["schemas"]["ContentPiece"][];
        };
        CoordinateCampaign: {
            /** Format: int32 */
            spacingMinutes?: number;
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
            autoOptimizePercentage?: number;
            budget: components["schemas"]["NewBudget"];
            channels: string[];
            endsAt: components["schemas"]["Instant"];
            name: string;
            objectives?: string[];
            startsAt: components["schemas"]["Instant"];
            targetAudience?: string;
            timeZone?: string;
            type: components["schemas"]["CampaignType"];
        };
        /** @description Daily revenue as a · ln(1 + spend / b), or why that cannot be known. */
        Curve: {
            a?: number;
            b?: number;
            /** Format: int32 */
            days: number;
            fitted: boolean;
            reason: string;
            rSquared?: number;
        };
        DayView: {
            channel: components["schemas"]["Channel"];
            day: components["schemas"]["LocalDate"];
            totals: {
                [key: string]: number;
            };
        };
        DuplicateCampaign: {
            name?: string;
        };
        /** @enum {string} */
        Efficiency: "HIGH" | "MEDIUM" | "LOW" | "UNKNOWN";
        ForecastBand: {
            p10: number;
            p50: number;
            p90: number;
        };
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
        /** @description How well this campaign's earlier forecasts held, of the last 90 days. */
        ForecastRecord: {
            /** @description Which of the two has been the better one; absent until enough days have come. */
            better?: components["schemas"]["Better"];
            /** @description Share of those days whose revenue was between P10 and P90; about 0.8 is right. */
            coverage?: number;
            /**
             * Format: int32
             * @description Days of them that have come.
             */
            daysScored: number;
            /**
             * Format: int32
             * @description Forecasts that were made.
             */
            forecasts: number;
            /** @description Error of the seasonal trend model over that of the seasonal naive one; under 1 is better. */
            mase?: number;
        };
        ForecastTotal: {
            /** @description Probability that revenue exceeds spend, 0 to 1. */
            probabilityPositive?: number;
            revenue: components["schemas"]["ForecastBand"];
            roi?: components["schemas"]["ForecastBand"];
            spend: components["schemas"]["ForecastBand"];
        };
        HistoryChange: {
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
        LaunchCampaign: {
            approvalNotes?: string;
            autoOptimizePercentage?: number;
            channelAllocations?: components["schemas"]["LaunchShare"][];
        };
        LaunchShare: {
            amount: number;
            channel: components["schemas"]["Channel"];
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        MetricsView: {
            campaignId: components["schemas"]["UUID"];
            conversionRate?: number;
            ctr?: number;
            days: components["schemas"]["DayView"][];
            roi?: number;
            totals: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        ModelKind: "SEASONAL_TREND" | "SEASONAL_NAIVE" | "MEAN";
        NewBudget: {
            currency: string;
            total: number;
        };
        OptimizationConstraint: {
            channel: components["schemas"]["Channel"];
            max?: number;
            min?: number;
        };
        OptimizationEffect: {
            /** @description Revenue with the allocations in force. */
            revenueNow?: number;
            /** @description Revenue with the proposed allocations. */
            revenueP50?: number;
            /** @description ROI at the end with the allocations in force. */
            roiNow?: number;
            /** @description ROI at the end with the proposed allocations. */
            roiThen?: number;
            /** @description ROI so far, as every other resource tells it. */
            roiToDate?: number;
            spend: number;
        };
        OptimizeBudget: {
            constraints?: components["schemas"]["OptimizationConstraint"][];
            targetRoi?: number;
        };
        OptimizedShare: {
            channel: components["schemas"]["Channel"];
            current: number;
            recommended: number;
        };
        /**
         * @description How spend keeps pace with the plan. On plan is within a tenth of what was planned, or within a day's worth of the budget (at most a tenth of it) where that is more; over is more than the budget.
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
            reason?: string;
        };
        /** @enum {string} */
        ProposalState: "OPEN" | "APPLIED" | "REFUSED";
        Ratios: {
            clicks: number;
            conversions: number;
            cpa?: number;
            cpc?: number;
            ctr?: number;
            cvr?: number;
            impressions: number;
            revenue: number;
            roas?: number;
            roi?: number;
            spend: number;
        };
        Readiness: {
            items: components["schemas"]["ReadinessItem"][];
            ready: boolean;
        };
        ReadinessItem: {
            detail: string;
            fulfilled: boolean;
            item: string;
            mendAt?: string;
        };
        ReallocateBudget: {
            allocations: components["schemas"]["ReallocationShare"][];
            reason?: string;
            recommendationId?: components["schemas"]["UUID"];
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
        /** @description Spend, revenue and ROI of the days to come, all channels together. Days are UTC days, as figures are counted; the forecast ends with the campaign, and spends no more than the budget has left. */
        RoiForecast: {
            currency: string;
            days: components["schemas"]["ForecastDay"][];
            /** @description The last 60 complete days. */
            history: components["schemas"]["ForecastPast"][];
            model: components["schemas"]["ModelKind"];
            /** @description Why this model, or why there is no forecast. */
            reason: string;
            record: components["schemas"]["ForecastRecord"];
            /** @description All days of the forecast together; absent where there is none. */
            total?: components["schemas"]["ForecastTotal"];
        };
        StatusView: {
            allocations: components["schemas"]["ChannelAllocation"][];
            campaign: components["schemas"]["CampaignView"];
            items: components["schemas"]["ItemCount"][];
            totals: {
                [key: string]: number;
            };
            workflow: components["schemas"]["WorkflowView"];
        };
        /** @enum {string} */
        StepName: "VALIDATE" | "SCHEDULE" | "PUBLISH" | "MONITOR";
        /** @enum {string} */
        StepStatus: "PENDING" | "RUNNING" | "COMPLETED" | "FAILED";
        StepView: {
            /** Format: int32 */
            attempt: number;
            completedAt?: components["schemas"]["Instant"];
            dueAt?: components["schemas"]["Instant"];
            error?: string;
            startedAt?: components["schemas"]["Instant"];
            status: components["schemas"]["StepStatus"];
            step: components["schemas"]["StepName"];
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
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

// Written by `npm run types` from the OpenAPI document of analytics-service. Not to be edited.

export interface paths {
    "/marketing/analytics/campaigns/{id}/attribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conversions and revenue divided among the touches that led to them, by five models
         * @description Since the campaign began, from records that carry touches. Each record is divided in whole millionths by the largest remainder, so the credits of a model add up to the whole exactly.
         */
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
                /** @description The models side by side */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Attribution"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description There is no such campaign, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/campaigns/{id}/channel-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The channels ranked, each score with what it is made of */
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
                /** @description The ranking, best first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelComparison"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description There is no such campaign, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/campaigns/{id}/channel-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Totals and rates by channel, since the campaign began */
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
                /** @description Each channel that has records */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelMetricsView"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description There is no such campaign, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/campaigns/{id}/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Key figures, channels, ROI, comparison and a 30-day trend in one call */
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
                /** @description The campaign at one glance */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dashboard"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description There is no such campaign, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/campaigns/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report or all records as a file
         * @description Sent as it is read: a receiver that takes its time slows down the reading, and an export needs the same memory whatever its size. In CSV, texts that a spreadsheet would take for a formula begin with an apostrophe; numbers are never changed. Records are in no particular order.
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
                    "application/json": components["schemas"]["CreateExport"];
                };
            };
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                        "application/x-ndjson": string;
                        "text/csv": string;
                    };
                };
                /** @description The type, the format, a channel or a date is not valid; errors says which */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description There is no such campaign, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The body is not JSON */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description Too many exports of records run at once; Retry-After says when to try again */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/analytics/campaigns/{id}/heat-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Engagement by weekday and hour
         * @description The last days in the campaign's time zone, bots and privacy proxies left out. Four whole weeks unless asked otherwise, so that each weekday is in it as often as the others.
         */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 92 */
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
                /** @description The hours of the week */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HeatMap"];
                    };
                };
                /** @description days is not between 1 and 92 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description There is no such campaign, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/campaigns/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report as JSON, HTML or PDF, as Accept says
         * @description Days and channels that are not asked for have no part in any of its figures and words. Nothing is stored: the same request later tells of the figures as they are then.
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
                    "application/json": components["schemas"]["CreateReport"];
                };
            };
            responses: {
                /** @description The report */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Report"];
                        "application/pdf": string;
                        "text/html": string;
                    };
                };
                /** @description The type, a channel or a date is not valid; errors says which */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description There is no such campaign, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The report is not made in any of the accepted types */
                406: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The body is not JSON */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/analytics/campaigns/{id}/roi-analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recorded spend and revenue and what follows from them, in all and by channel */
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
                /** @description What came of the money */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoiAnalysis"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description There is no such campaign, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/campaigns/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: the dashboard as it is, and again when it has changed
         * @description Each event is named dashboard and carries what GET …/dashboard answers, at most once a second. A client that reconnects with Last-Event-ID is sent nothing until something has changed since. Comments keep the connection alive. Ends when the token expires.
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
                         *     event: dashboard
                         *     data: {"totals":{"clicks":3}}
                         */
                        "text/event-stream": string;
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description There is no such campaign, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/campaigns/{id}/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every day with its moving average, where each metric is going, and what stands out
         * @description Days are those of the campaign's time zone. The direction is told by the test of Mann and Kendall, the change by the estimator of Theil and Sen, what stands out by a robust z-score above 3.5 after the weekday's median is taken out. Today is shown but not judged. Hours, where they are asked for, are told beside the days.
         */
        get: {
            parameters: {
                query?: {
                    /** @description day, or hour for the hours beside the days */
                    by?: "day" | "hour";
                    /** @description 1 to 366, 30 unless given; by hour 1 to 14, 7 unless given */
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
                /** @description The days and what they tell */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PerformanceTrends"];
                    };
                };
                /** @description days is not between 1 and 366, or 14 by hour, or by is neither day nor hour */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description There is no such campaign, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/campaigns/all/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One metric by day, of several campaigns at once
         * @description What a list of campaigns draws small pictures from, without a request for each of them.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Up to 200 ids, parted by commas */
                    campaigns?: string;
                    /** @description 1 to 92, today the last of them */
                    days?: number;
                    /** @description A metric, as in totals */
                    metric?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The campaigns as they were asked for, each with every day of the period */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignDays"];
                    };
                };
                /** @description campaigns, metric or days is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/campaigns/all/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All campaigns in pages, sorted by any column, with totals
         * @description Figures lag behind the records by about a second. A campaign that moves in the order while pages are read may show twice or not at all.
         */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    /** @description Length of the period of the key figures, 1 to 366 */
                    days?: number;
                    /** @description 1 to 200, 50 unless given */
                    limit?: number;
                    /** @description asc or desc */
                    order?: "asc" | "desc";
                    /** @description name, status, type, startsAt, updatedAt, impressions, reach, engagements, delivered, opens, clicks, conversions, revenue, spend, ctr, conversionRate, cpa, roas or roi; unknown values come last */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of campaigns, and what all campaigns amount to */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AllCampaigns"];
                    };
                };
                /** @description limit, cursor, sort, order or days is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/content/{contentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came of one piece: totals, rates, channels, days and attributed conversions
         * @description A piece is what records name as contentRef: a post, a mail or another piece.
         */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 366 */
                    days?: number;
                };
                header?: never;
                path: {
                    contentId: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The piece's figures */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContentPerformance"];
                    };
                };
                /** @description days is not between 1 and 366 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description No record names such a piece, or it is another tenant's */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
    "/marketing/analytics/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record up to 10,000 metrics, all or none
         * @description A record counts once however often it is sent: its eventId tells. Records without one need an Idempotency-Key. A record that is repeated must keep its occurredAt.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            /** @description An array of records, or one record a line (application/x-ndjson) */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MetricRecord"][];
                    "application/x-ndjson": string;
                };
            };
            responses: {
                /** @description All records are on their way to the rollups */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Accepted"];
                    };
                };
                /** @description No record was taken; errors points at every bad field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description A valid token is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The body is not JSON or NDJSON */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The Idempotency-Key was used for other records */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
                };
                /** @description The broker did not answer; send the same again */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemBody"];
                    };
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
        Accepted: {
            /**
             * Format: int32
             * @description How many records were taken
             * @example 2
             */
            accepted: number;
        };
        AllCampaigns: {
            items: components["schemas"]["CampaignSummary"][];
            /** @description Where the next page begins, absent on the last one */
            nextCursor?: string;
            totals: components["schemas"]["SummaryTotals"];
        };
        Anomaly: {
            day: components["schemas"]["LocalDate"];
            /** @description Median of the same weekday */
            expected: number;
            metric: components["schemas"]["Metric"];
            /** @example 200 clicks on Tuesday, 6 October 2026; 40 are usual on a Tuesday */
            reason: string;
            /** @description Robust z-score: distance from the expected in robust standard deviations, signed */
            score: number;
            value: number;
        };
        AttributedTotal: {
            /** @description Since the campaign began, as on the dashboard */
            total: number;
            withoutTouches: number;
            /** @description Of records that say what led to them; every model's credits add up to it */
            withTouches: number;
        };
        Attribution: {
            campaignId: components["schemas"]["UUID"];
            /** @description The 20 pieces with the most revenue, then conversions, by the linear model */
            content: components["schemas"]["ContentCredit"][];
            conversions: components["schemas"]["AttributedTotal"];
            /** @description ISO 4217; absent until the campaign itself is known */
            currency?: string;
            /**
             * Format: int64
             * @description Half-life of a touch's weight under TIME_DECAY, in days
             * @example 7
             */
            halfLifeDays: number;
            /** @description Each model's credits; all list the same channels in the same order */
            models: components["schemas"]["ModelCredits"][];
            revenue: components["schemas"]["AttributedTotal"];
        };
        /** @enum {string} */
        AttributionModel: "FIRST_TOUCH" | "LAST_TOUCH" | "LINEAR" | "TIME_DECAY" | "POSITION_BASED";
        CampaignDays: {
            /** @description As asked for; those without a record, and those that are not there, have none but nulls */
            campaigns: components["schemas"]["CampaignDaysLine"][];
            metric: components["schemas"]["Metric"];
            /** @description UTC days */
            period: components["schemas"]["Period"];
        };
        CampaignDaysLine: {
            campaignId: components["schemas"]["UUID"];
            /** @description One for each day of the period, oldest first; null on a day without a record */
            values: number[];
        };
        CampaignSummary: {
            campaignId: components["schemas"]["UUID"];
            conversionRate?: number;
            cpa?: number;
            /** @description Clicks per impression, of all channels but mail */
            ctr?: number;
            currency?: string;
            endsAt?: components["schemas"]["Instant"];
            /** @description Absent until the campaign itself has told of itself, as are type, status and currency */
            name?: string;
            roas?: number;
            roi?: number;
            startsAt?: components["schemas"]["Instant"];
            status?: string;
            /** @description By metric, all channels, since the campaign began */
            totals: {
                [key: string]: number;
            };
            type?: string;
            /** @description When figures last changed; absent without a record */
            updatedAt?: components["schemas"]["Instant"];
        };
        CampaignView: {
            budget?: components["schemas"]["Money"];
            channels: components["schemas"]["Channel"][];
            endsAt?: components["schemas"]["Instant"];
            id: components["schemas"]["UUID"];
            name?: string;
            startsAt?: components["schemas"]["Instant"];
            status?: string;
            timeZone?: string;
            type?: string;
        };
        /** @enum {string} */
        Channel: "EMAIL" | "TWITTER" | "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "TIKTOK" | "ADS";
        ChannelComparison: {
            /** @description Absent where fewer than two channels have a score, or all have the same */
            best?: components["schemas"]["Channel"];
            campaignId: components["schemas"]["UUID"];
            /** @description Best first; channels that nothing is known of come last, without a score */
            ranking: components["schemas"]["ChannelRank"][];
            /** @description Absent where best is */
            worst?: components["schemas"]["Channel"];
        };
        ChannelCredit: {
            channel: components["schemas"]["Channel"];
            conversions: number;
            /** @description Of conversions.withTouches; absent where that is zero */
            conversionShare?: number;
            revenue: number;
            /** @description Of revenue.withTouches; absent where that is zero */
            revenueShare?: number;
        };
        ChannelMetrics: {
            channel: components["schemas"]["Channel"];
            /** @description Opens and clicks that are not known to come from a bot or a privacy proxy */
            human: {
                [key: string]: number;
            };
            rates: components["schemas"]["Rates"];
            /** @description By metric; metrics that were never recorded are absent */
            totals: {
                [key: string]: number;
            };
        };
        ChannelMetricsView: {
            campaignId: components["schemas"]["UUID"];
            channels: components["schemas"]["ChannelMetrics"][];
        };
        ChannelRank: {
            channel: components["schemas"]["Channel"];
            /** @example Scores 31 of 100: return on spend of 50% earns 10 of 40, the best has 200%. */
            explanation: string;
            parts: components["schemas"]["ScorePart"][];
            /** Format: int32 */
            rank: number;
            score?: number;
            /** @description Measures that cannot be told for this channel; the others share their weight */
            unknown: components["schemas"]["Measure"][];
        };
        ChannelReturn: {
            channel: components["schemas"]["Channel"];
            figures: components["schemas"]["Return"];
        };
        ContentCredit: {
            channel: components["schemas"]["Channel"];
            contentId: components["schemas"]["UUID"];
            credits: components["schemas"]["ModelCredit"][];
        };
        ContentDay: {
            day: components["schemas"]["LocalDate"];
            /** @description By metric; empty on a day without a record */
            totals: {
                [key: string]: number;
            };
        };
        ContentPerformance: {
            /** @description Those it has records in, the earliest first; mostly one */
            campaigns: components["schemas"]["PieceCampaign"][];
            channels: components["schemas"]["ChannelMetrics"][];
            contentId: components["schemas"]["UUID"];
            /** @description What each model of attribution credits it with; empty where no record names it as a touch */
            credits: components["schemas"]["ModelCredit"][];
            /** @description Every day of the period, oldest first */
            days: components["schemas"]["ContentDay"][];
            /** @description The hour of its first record */
            firstHour: components["schemas"]["Instant"];
            /** @description Opens and clicks that are not known to come from a bot or a privacy proxy */
            human: {
                [key: string]: number;
            };
            /** @description The hour of its last record */
            lastHour: components["schemas"]["Instant"];
            /** @description What days are about, in the time zone of the piece's first campaign */
            period: components["schemas"]["Period"];
            rates: components["schemas"]["Rates"];
            /** @description By metric, since its first record; metrics that were never recorded are absent */
            totals: {
                [key: string]: number;
            };
        };
        CreateExport: {
            /** @description All unless given */
            channels?: components["schemas"]["Channel"][];
            /** @description Last day; today unless given */
            endDate?: components["schemas"]["LocalDate"];
            /**
             * @description csv, json (unless given) or ndjson
             * @example csv
             */
            format?: string;
            /**
             * @description summary (unless given), detailed, executive or records
             * @example records
             */
            reportType?: string;
            /** @description First day, in the campaign's time zone; 29 days before endDate unless given */
            startDate?: components["schemas"]["LocalDate"];
        };
        CreateReport: {
            /** @description All unless given */
            channels?: components["schemas"]["Channel"][];
            /** @description Last day; today unless given */
            endDate?: components["schemas"]["LocalDate"];
            /**
             * @description summary (unless given), detailed or executive
             * @example executive
             */
            reportType?: string;
            /** @description First day, in the campaign's time zone; 29 days before endDate unless given */
            startDate?: components["schemas"]["LocalDate"];
        };
        Dashboard: {
            /** @description Days of the period that stand out from their weekday */
            anomalies: components["schemas"]["Anomaly"][];
            asOf: components["schemas"]["Instant"];
            campaign: components["schemas"]["CampaignView"];
            channels: components["schemas"]["ChannelMetrics"][];
            comparison: components["schemas"]["ChannelRank"][];
            /** @description Opens and clicks that are not known to come from a bot or a privacy proxy */
            human: {
                [key: string]: number;
            };
            keyFigures: components["schemas"]["KeyFigure"][];
            /** @description Where each leading metric is going in the period */
            metricTrends: components["schemas"]["MetricTrend"][];
            /** @description What key figures and trend are about; changes are against the days before it */
            period: components["schemas"]["Period"];
            rates: components["schemas"]["Rates"];
            roi: components["schemas"]["RoiAnalysis"];
            /** @description By metric, all channels, since the campaign began */
            totals: {
                [key: string]: number;
            };
            /** @description Every day of the period, oldest first */
            trend: components["schemas"]["TrendDay"][];
        };
        /** @enum {string} */
        DayOfWeek: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
        FieldError: {
            detail: string;
            pointer: string;
        };
        HeatMap: {
            campaignId: components["schemas"]["UUID"];
            /** @description The 168 hours of the week, Monday's first hour first */
            cells: components["schemas"]["HeatMapCell"][];
            /** @description Those that have records in the period */
            metrics: components["schemas"]["Metric"][];
            /** @description In the campaign's time zone */
            period: components["schemas"]["Period"];
        };
        HeatMapCell: {
            /**
             * Format: int32
             * @description 0 to 23
             * @example 17
             */
            hour: number;
            /**
             * Format: int32
             * @description How many such hours the period has had so far; divide by it to compare hours
             */
            hours: number;
            /** @description By metric, bots and privacy proxies left out; empty without a record */
            totals: {
                [key: string]: number;
            };
            weekday: components["schemas"]["DayOfWeek"];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        KeyFigure: {
            change?: number;
            name: string;
            previous?: number;
            value?: number;
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        /**
         * Format: date-time
         * @example 2022-03-10T12:15:50
         */
        LocalDateTime: string;
        /** @enum {string} */
        Measure: "ROI" | "CONVERSION_RATE" | "CLICK_RATE" | "ATTENTION_RATE";
        /** @enum {string} */
        Metric: "impressions" | "reach" | "engagements" | "likes" | "comments" | "shares" | "sent" | "delivered" | "opens" | "clicks" | "conversions" | "revenue" | "spend" | "bounces" | "unsubscribes" | "complaints";
        MetricRecord: {
            campaignId: components["schemas"]["UUID"];
            channel: components["schemas"]["Channel"];
            /** @description The post, mail or other piece it came from */
            contentRef?: components["schemas"]["UUID"];
            /** @description Unique for the fact; may be left out with an Idempotency-Key */
            eventId?: components["schemas"]["UUID"];
            metric: components["schemas"]["Metric"];
            occurredAt: components["schemas"]["Instant"];
            /** @description For conversions and revenue: what led to it, in any order; at most 50, none after occurredAt */
            touches?: components["schemas"]["Touch"][];
            /** @description What to add; a correction is negative */
            value: number;
            /** @description For opens and clicks: who was behind it */
            verdict?: components["schemas"]["Verdict"];
        };
        MetricTrend: {
            /** @description Of the complete days since the first record; absent without one */
            averagePerDay?: number;
            /** @description Median change from one day to the next (Theil and Sen); absent with fewer than 7 days */
            changePerDay?: number;
            direction: components["schemas"]["TrendDirection"];
            metric: components["schemas"]["Metric"];
            /** @description How likely such an order of days is without any trend (Mann and Kendall); below 0.05 the direction is told */
            pValue?: number;
            /** @description Of the whole period, today included */
            total: number;
        };
        ModelCredit: {
            conversions: number;
            model: components["schemas"]["AttributionModel"];
            revenue: number;
        };
        ModelCredits: {
            channels: components["schemas"]["ChannelCredit"][];
            description: string;
            model: components["schemas"]["AttributionModel"];
        };
        Money: {
            amount: number;
            currency: string;
        };
        MoneyTotals: {
            /** @description ISO 4217; absent for campaigns that have told nothing yet */
            currency?: string;
            revenue: number;
            roas?: number;
            roi?: number;
            spend: number;
        };
        PerformanceTrends: {
            /** @description Days that stand out from their weekday, oldest first */
            anomalies: components["schemas"]["Anomaly"][];
            campaignId: components["schemas"]["UUID"];
            /** @description Every day of the period, oldest first */
            days: components["schemas"]["TrendDay"][];
            /** @description Every hour of the period that has begun, oldest first; where they were asked for */
            hours?: components["schemas"]["TrendHour"][];
            /** @description Each leading metric that has records */
            metrics: components["schemas"]["MetricTrend"][];
            period: components["schemas"]["Period"];
        };
        Period: {
            from: components["schemas"]["LocalDate"];
            timeZone: string;
            to: components["schemas"]["LocalDate"];
        };
        PieceCampaign: {
            id: components["schemas"]["UUID"];
            /** @description Absent until the campaign has told of itself */
            name?: string;
            /** @description Absent until the campaign has told of itself */
            status?: string;
        };
        ProblemBody: {
            detail?: string;
            errors: components["schemas"]["FieldError"][];
            /** Format: int32 */
            status: number;
            title: string;
            traceId?: string;
            /** Format: uri */
            type: string;
        };
        Rates: {
            /** @description Bounces per mail sent */
            bounceRate?: number;
            /** @description Conversions per click */
            conversionRate?: number;
            /** @description Spend per conversion */
            cpa?: number;
            /** @description Spend per click */
            cpc?: number;
            /** @description Clicks per impression, of all channels but mail */
            ctr?: number;
            /** @description Clicks per delivered mail */
            emailCtr?: number;
            /** @description Engagements per impression */
            engagementRate?: number;
            /** @description Opens per delivered mail */
            openRate?: number;
            /** @description Revenue per unit of spend */
            roas?: number;
            /** @description (Revenue - spend) / spend */
            roi?: number;
            /** @description Unsubscribes per delivered mail */
            unsubscribeRate?: number;
        };
        Report: {
            campaign: components["schemas"]["CampaignView"];
            channelFilter: components["schemas"]["Channel"][];
            channels: components["schemas"]["ChannelMetrics"][];
            comparison: components["schemas"]["ChannelRank"][];
            /** @description In detailed reports alone */
            detail?: components["schemas"]["ReportDetail"];
            generatedAt: components["schemas"]["Instant"];
            keyFigures: components["schemas"]["KeyFigure"][];
            period: components["schemas"]["Period"];
            rates: components["schemas"]["Rates"];
            roi: components["schemas"]["RoiAnalysis"];
            title: string;
            totals: {
                [key: string]: number;
            };
            type: components["schemas"]["ReportType"];
            /** @description In executive reports alone */
            words?: components["schemas"]["ReportWords"];
        };
        ReportDetail: {
            anomalies: components["schemas"]["Anomaly"][];
            days: components["schemas"]["TrendDay"][];
            metricTrends: components["schemas"]["MetricTrend"][];
            recommendations: string[];
            /** @description The five with the most revenue, conversions breaking the tie; days without are left out */
            topDays: components["schemas"]["TopDay"][];
        };
        /** @enum {string} */
        ReportType: "summary" | "detailed" | "executive";
        ReportWords: {
            /** @description Who wrote it: built-in, or claude where there is a key and he kept to the figures */
            engine: string;
            insights: string[];
            nextSteps: string[];
            summary: string;
        };
        Return: {
            conversions: number;
            cpa?: number;
            cpc?: number;
            profit: number;
            revenue: number;
            roas?: number;
            roi?: number;
            spend: number;
        };
        RoiAnalysis: {
            campaignId: components["schemas"]["UUID"];
            channels: components["schemas"]["ChannelReturn"][];
            /** @description ISO 4217; absent until the campaign itself is known */
            currency?: string;
            total: components["schemas"]["Return"];
        };
        ScorePart: {
            best: number;
            measure: components["schemas"]["Measure"];
            points: number;
            value: number;
            weight: number;
        };
        SummaryTotals: {
            /** @description Campaigns by status; UNKNOWN are those that have records but told nothing yet */
            byStatus: {
                [key: string]: number;
            };
            /** Format: int64 */
            campaigns: number;
            /** @description Money and its ratios are left out where campaigns have several currencies */
            keyFigures: components["schemas"]["KeyFigure"][];
            money: components["schemas"]["MoneyTotals"][];
            /** @description UTC days; what keyFigures are about, changes are against the days before */
            period: components["schemas"]["Period"];
            /** @description By metric, since the beginning; money is kept apart by currency */
            totals: {
                [key: string]: number;
            };
        };
        TopDay: {
            clicks: number;
            conversions: number;
            day: components["schemas"]["LocalDate"];
            revenue: number;
        };
        Touch: {
            at: components["schemas"]["Instant"];
            channel: components["schemas"]["Channel"];
            /** @description The post, mail or other piece, where it is known */
            contentId?: components["schemas"]["UUID"];
        };
        TrendDay: {
            day: components["schemas"]["LocalDate"];
            /** @description The mean of the seven days that end here, of fewer where the first day with a record is nearer; absent before it */
            movingAverage: {
                [key: string]: number;
            };
            /** @description Whether the day has not ended yet; it is not judged then */
            partial: boolean;
            /** @description By metric; empty on a day without a record */
            totals: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        TrendDirection: "RISING" | "FALLING" | "STEADY" | "UNKNOWN";
        TrendHour: {
            /** @description When it begins; an hour begins when UTC's does */
            hour: components["schemas"]["Instant"];
            /**
             * @description What the clocks of the campaign's time zone show then; twice the same where they are put back, half past where the zone is half an hour off
             * @example 2026-10-25T02:00:00
             */
            local: components["schemas"]["LocalDateTime"];
            /** @description The mean of the 24 hours that end here, of fewer where the first hour with a record is nearer; absent before it */
            movingAverage: {
                [key: string]: number;
            };
            /** @description Whether the hour has not ended yet */
            partial: boolean;
            /** @description By metric; empty in an hour without a record */
            totals: {
                [key: string]: number;
            };
        };
        /** Format: uuid */
        UUID: string;
        /** @enum {string} */
        Verdict: "HUMAN" | "BOT" | "PRIVACY_PROXY";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

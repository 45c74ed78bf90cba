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
         * Get conversions and revenue by touch, under five attribution models
         * @description Covers the time since the campaign began and the records that carry touches. Each record is divided in whole millionths by the largest-remainder method, so the credits of a model add up exactly.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getAttribution"];
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
        /**
         * Get the channels ranked, with the parts of each score
         * @description Requires the role `viewer`.
         */
        get: operations["getChannelComparison"];
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
        /**
         * Get totals and rates by channel, since the campaign began
         * @description Requires the role `viewer`.
         */
        get: operations["getChannelMetrics"];
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
        /**
         * Get KPIs, channels, ROI, comparison and a 30-day trend in one call
         * @description Requires the role `viewer`.
         */
        get: operations["getDashboard"];
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
         * Export a report or all records as a file
         * @description The file is sent as it is read, at the client's pace and in constant memory. In CSV, texts that a spreadsheet would take for a formula start with an apostrophe; numbers are never changed. Records are in no particular order. Viewers may export reports, but not records.
         *
         *     Requires the role `viewer`.
         */
        post: operations["createExport"];
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
         * Get engagement by weekday and hour
         * @description Covers the last days in the campaign's time zone, without bots and privacy proxies. The default of four whole weeks includes each weekday equally often.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getHeatMap"];
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
         * Create a report as JSON, HTML or PDF
         * @description The Accept header selects the format. Everything in the report covers only the requested days and channels. Nothing is stored: the same request later reports the metrics of that time.
         *
         *     Requires the role `viewer`.
         */
        post: operations["createReport"];
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
        /**
         * Get recorded spend and revenue, their ROI and costs, by channel
         * @description Requires the role `viewer`.
         */
        get: operations["getRoiAnalysis"];
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
         * Stream the dashboard and its changes as server-sent events
         * @description Each event is named dashboard and has the data of GET …/dashboard; at most one is sent per second. A client that reconnects with Last-Event-ID receives nothing until the next change. Comments keep the connection open. The stream ends when the token expires.
         *
         *     Requires the role `viewer`.
         */
        get: operations["streamDashboard"];
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
         * Get days with moving averages, the direction of each metric, and anomalies
         * @description Days and hours are those of the campaign's time zone; the hours of a day add up to it. The direction comes from the seasonal Kendall test by weekday, corrected for autocorrelation, which takes chance for a trend in less than 5% of cases; it needs 21 days. An anomaly has a robust z-score above 3.5 against the other days of its weekday, which less than 0.5% of usual days have; it needs 14 days. Today is included but not judged. Hours are included on request.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getTrends"];
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
         * List one metric by day for several campaigns
         * @description A list of campaigns can draw its sparklines from one request.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listCampaignDays"];
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
         * List all campaigns with totals
         * @description Pages of campaigns, sorted by any column; amounts are sorted by currency first unless converted. The filters choose the campaigns of the pages, while totals always cover all campaigns. Metrics lag behind the records by about a second. A campaign that changes its position while pages are read may appear twice or not at all.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listCampaignSummaries"];
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
         * Get the totals, rates, channels, days and attribution credits of content
         * @description Content is what records name as contentRef: a post, an email or another piece.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getContentPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/analytics/exchange-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the exchange rates in use on a day
         * @description Reference rates of the European Central Bank, and the tenant's own rates, which replace them on their days.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listExchangeRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/analytics/exchange-rates/{date}/{currency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set an own exchange rate for a day
         * @description It replaces the published rate of the day, and serves the days after it until the next rate.
         *
         *     Requires the role `admin`.
         */
        put: operations["setExchangeRate"];
        post?: never;
        /**
         * Delete an own exchange rate
         * @description The published rate is in use again.
         *
         *     Requires the role `admin`.
         */
        delete: operations["deleteExchangeRate"];
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
         * Record up to 10,000 metrics
         * @description Accepts all records or none. A record counts once however often it is sent: its eventId identifies it. Records without an eventId need an Idempotency-Key. A record that is sent again must keep its occurredAt.
         *
         *     Requires the role `marketer`.
         */
        post: operations["recordMetrics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/analytics/model-usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the use and cost of models for reports
         * @description Sums the calls by UTC day, purpose and model, and tells what is left of today's budget for reports. From and to are included; the last 30 days by default, at most 366.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getReportModelUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/analytics/reports/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the links to a campaign's reports
         * @description From the newest to the oldest, without their addresses. Revoked links are gone; expired ones are listed for another 30 days.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listReportLinks"];
        put?: never;
        /**
         * Create a link that opens a report without a login
         * @description The report covers the last `days`, counted from when it is read, or fixed dates. Anyone with the address can read the report until the link expires or is revoked.
         *
         *     Requires the role `marketer`.
         */
        post: operations["createReportLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/analytics/reports/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a link
         * @description From the next request on, its address answers 404.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["revokeReportLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/analytics/reports/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the schedules of a campaign's reports
         * @description From the newest to the oldest.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listReportSchedules"];
        put?: never;
        /**
         * Schedule a report
         * @description Each run emails the KPIs of the last complete days and a link to the report, which works for 30 days. A local time that the clocks skip runs later by the length of the gap, and one that occurs twice runs once. Runs that were missed are made up for by one. Each recipient can stop the report by a link in the email.
         *
         *     Requires the role `marketer`.
         */
        post: operations["createReportSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/analytics/reports/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a schedule
         * @description Requires the role `viewer`.
         */
        get: operations["getReportSchedule"];
        put?: never;
        post?: never;
        /**
         * Delete a schedule
         * @description Also revokes the links in the emails that it sent.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteReportSchedule"];
        options?: never;
        head?: never;
        /**
         * Change, pause or resume a schedule
         * @description Absent fields stay as they are; the timing is replaced as a whole.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateReportSchedule"];
        trace?: never;
    };
    "/marketing/analytics/reports/shared/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a shared report as a page, PDF or CSV
         * @description Unknown, revoked and expired links get the same 404. Nothing but the number of openings is recorded.
         *
         *     Public: requires no token.
         */
        get: operations["openSharedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/analytics/reports/stop/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the page that stops a scheduled report for one recipient
         * @description Changes nothing.
         *
         *     Public: requires no token.
         */
        get: operations["getStopReportPage"];
        put?: never;
        /**
         * Stop a scheduled report for one recipient with one click (RFC 8058)
         * @description From the next run on, the recipient gets no copy; the others do. A repetition changes nothing.
         *
         *     Public: requires no token.
         */
        post: operations["stopReport"];
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
             * @description Number of records accepted
             * @example 2
             */
            accepted: number;
        };
        AllCampaigns: {
            conversion?: components["schemas"]["Conversion"] | null;
            items: components["schemas"]["CampaignSummary"][];
            /**
             * Format: int64
             * @description Number of campaigns that match the filters, on all pages together
             */
            matches: number;
            /** @description Cursor of the next page; absent on the last page */
            nextCursor?: string | null;
            totals: components["schemas"]["SummaryTotals"];
        };
        Anomaly: {
            code: components["schemas"]["AnomalyCode"];
            day: components["schemas"]["LocalDate"];
            /** @description Median of the other days of the same weekday */
            expected: number;
            metric: components["schemas"]["Metric"];
            /** @description Robust z-score: the distance of the value's square root from what the same weekday's other days leave open, in robust standard deviations, signed */
            score: number;
            value: number;
        };
        /** @enum {string} */
        AnomalyCode: "ABOVE_EXPECTED" | "BELOW_EXPECTED";
        AttributedTotal: {
            /** @description Since the campaign began, as on the dashboard */
            total: number;
            withoutTouches: number;
            /** @description Part from records with touches; the credits of each model add up to it */
            withTouches: number;
        };
        Attribution: {
            campaignId: components["schemas"]["UUID"];
            /** @description The 20 pieces of content with the most revenue, then conversions, by the linear model */
            content: components["schemas"]["ContentCredit"][];
            conversions: components["schemas"]["AttributedTotal"];
            /** @description ISO 4217; absent until the campaign's first event arrives */
            currency?: string | null;
            /**
             * Format: int64
             * @description Half-life of a touch's weight under TIME_DECAY, in days
             * @example 7
             */
            halfLifeDays: number;
            /** @description Credits by model; all list the same channels in the same order */
            models: components["schemas"]["ModelCredits"][];
            revenue: components["schemas"]["AttributedTotal"];
        };
        /**
         * @description FIRST_TOUCH: the first touch gets all. LAST_TOUCH: the last touch gets all. LINEAR: every touch gets the same. TIME_DECAY: a touch gets half as much as one a week later. POSITION_BASED: the first and last touch get 40% each, those between share 20%; of two touches, each gets half.
         * @enum {string}
         */
        AttributionModel: "FIRST_TOUCH" | "LAST_TOUCH" | "LINEAR" | "TIME_DECAY" | "POSITION_BASED";
        /** @enum {string} */
        Cadence: "DAILY" | "WEEKLY" | "MONTHLY";
        CampaignDays: {
            /** @description In the order requested; unknown campaigns, and those without a record, have only nulls */
            campaigns: components["schemas"]["CampaignDaysLine"][];
            conversion?: components["schemas"]["Conversion"] | null;
            metric: components["schemas"]["Metric"];
            /** @description In UTC days */
            period: components["schemas"]["Period"];
        };
        CampaignDaysLine: {
            campaignId: components["schemas"]["UUID"];
            /** @description One value per day of the period, oldest first; null on a day without a record, or without a rate */
            values: (number | null)[];
        };
        CampaignSummary: {
            campaignId: components["schemas"]["UUID"];
            conversionRate?: number | null;
            cpa?: number | null;
            /** @description Clicks per impression, in all channels except email */
            ctr?: number | null;
            /** @description ISO 4217; of converted amounts the currency they were converted to */
            currency?: string | null;
            endsAt?: components["schemas"]["Instant"] | null;
            /** @description Absent, like type, status and currency, until the campaign's first event arrives */
            name?: string | null;
            recorded?: components["schemas"]["RecordedMoney"] | null;
            roas?: number | null;
            roi?: number | null;
            startsAt?: components["schemas"]["Instant"] | null;
            status?: string | null;
            /** @description By metric, all channels, since the campaign began */
            totals: {
                [key: string]: number;
            };
            type?: string | null;
            updatedAt?: components["schemas"]["Instant"] | null;
        };
        CampaignView: {
            budget?: components["schemas"]["Money"] | null;
            channels: components["schemas"]["Channel"][];
            endsAt?: components["schemas"]["Instant"] | null;
            id: components["schemas"]["UUID"];
            name?: string | null;
            startsAt?: components["schemas"]["Instant"] | null;
            status?: string | null;
            timeZone?: string | null;
            type?: string | null;
        };
        ChangeReportSchedule: {
            /** @description An empty list stands for all */
            channels?: components["schemas"]["Channel"][] | null;
            /** Format: int32 */
            days?: number | null;
            name?: string | null;
            /** @description A paused schedule sends nothing. Resumed, it continues at its next time */
            paused?: boolean | null;
            recipients?: string[] | null;
            /** @description summary, detailed or executive */
            reportType?: string | null;
            timing?: components["schemas"]["ReportTiming"] | null;
        };
        /** @enum {string} */
        Channel: "EMAIL" | "TWITTER" | "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "TIKTOK" | "BLUESKY" | "ADS";
        ChannelComparison: {
            best?: components["schemas"]["Channel"] | null;
            campaignId: components["schemas"]["UUID"];
            /** @description Best first; channels with insufficient data come last, without a score */
            ranking: components["schemas"]["ChannelRank"][];
            worst?: components["schemas"]["Channel"] | null;
        };
        ChannelCredit: {
            channel: components["schemas"]["Channel"];
            conversions: number;
            /** @description Share of conversions.withTouches; the shares of a model add up to 1; absent if that is zero */
            conversionShare?: number | null;
            revenue: number;
            /** @description Share of revenue.withTouches; the shares of a model add up to 1; absent if that is zero */
            revenueShare?: number | null;
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
            code: components["schemas"]["ComparisonCode"];
            parts: components["schemas"]["ScorePart"][];
            /** Format: int32 */
            rank: number;
            score?: number | null;
            /** @description Measures that are unknown for this channel and add nothing to its score */
            unknown: components["schemas"]["Measure"][];
        };
        ChannelReturn: {
            channel: components["schemas"]["Channel"];
            result: components["schemas"]["Return"];
        };
        /** @enum {string} */
        ComparisonCode: "SCORED" | "INSUFFICIENT_DATA";
        ContentCampaign: {
            id: components["schemas"]["UUID"];
            /** @description Absent until the campaign's first event arrives */
            name?: string | null;
            /** @description Absent until the campaign's first event arrives */
            status?: string | null;
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
            /** @description The campaigns in which it has records, usually one; earliest first */
            campaigns: components["schemas"]["ContentCampaign"][];
            channels: components["schemas"]["ChannelMetrics"][];
            contentId: components["schemas"]["UUID"];
            /** @description Its credit under each attribution model; empty if no record names it as a touch */
            credits: components["schemas"]["ModelCredit"][];
            /** @description Every day of the period, oldest first */
            days: components["schemas"]["ContentDay"][];
            /** @description When the hour of its first record began */
            firstHour: components["schemas"]["Instant"];
            /** @description Opens and clicks that are not known to come from a bot or a privacy proxy */
            human: {
                [key: string]: number;
            };
            /** @description When the hour of its last record began */
            lastHour: components["schemas"]["Instant"];
            /** @description The period of days, in the time zone of the first campaign */
            period: components["schemas"]["Period"];
            rates: components["schemas"]["Rates"];
            /** @description By metric, since its first record; metrics that were never recorded are absent */
            totals: {
                [key: string]: number;
            };
        };
        Conversion: {
            /**
             * @description ISO 4217 code of the converted amounts
             * @example EUR
             */
            currency: string;
            rates?: components["schemas"]["RatesUsed"] | null;
            /** @description What could not be converted, by currency, and is missing from the converted amounts: there is no rate for its days, or its currency is not known yet */
            unconverted: components["schemas"]["UnconvertedMoney"][];
        };
        CreatedReportLink: {
            link: components["schemas"]["ReportLink"];
            /**
             * Format: uri
             * @description Opens the report without a login. It cannot be shown again, because only its hash is stored
             */
            url: string;
        };
        CreateExport: {
            /** @description Default all */
            channels?: components["schemas"]["Channel"][] | null;
            endDate?: components["schemas"]["LocalDate"] | null;
            /**
             * @description csv, json (default) or ndjson
             * @example csv
             */
            format?: string | null;
            /**
             * @description summary (default), detailed, executive or records
             * @example records
             */
            reportType?: string | null;
            startDate?: components["schemas"]["LocalDate"] | null;
        };
        CreateReport: {
            /** @description Default all */
            channels?: components["schemas"]["Channel"][] | null;
            endDate?: components["schemas"]["LocalDate"] | null;
            /**
             * @description summary (default), detailed or executive
             * @example executive
             */
            reportType?: string | null;
            startDate?: components["schemas"]["LocalDate"] | null;
        };
        CreateReportLink: {
            campaignId: components["schemas"]["UUID"];
            /** @description Default all */
            channels?: components["schemas"]["Channel"][] | null;
            /**
             * Format: int32
             * @description The last days, counted from when the report is read; default 30. Not together with dates
             * @example 30
             */
            days?: number | null;
            endDate?: components["schemas"]["LocalDate"] | null;
            expiresAt?: components["schemas"]["Instant"] | null;
            /**
             * @description What the link is for, shown in the list only
             * @example For the board
             */
            label?: string | null;
            /**
             * @description summary (default), detailed or executive
             * @example executive
             */
            reportType?: string | null;
            startDate?: components["schemas"]["LocalDate"] | null;
        };
        CreateReportSchedule: {
            campaignId: components["schemas"]["UUID"];
            /** @description Default all */
            channels?: components["schemas"]["Channel"][] | null;
            /**
             * Format: int32
             * @description The report covers this many days before the day of the run; default 30
             * @example 7
             */
            days?: number | null;
            /** @example Monday numbers */
            name: string;
            recipients: string[];
            /**
             * @description summary (default), detailed or executive
             * @example executive
             */
            reportType?: string | null;
            timing: components["schemas"]["ReportTiming"];
        };
        Dashboard: {
            /** @description Days of the period that differ from their weekday, the most unusual first */
            anomalies: components["schemas"]["Anomaly"][];
            asOf: components["schemas"]["Instant"];
            campaign: components["schemas"]["CampaignView"];
            channels: components["schemas"]["ChannelMetrics"][];
            comparison: components["schemas"]["ChannelRank"][];
            /** @description Opens and clicks that are not known to come from a bot or a privacy proxy */
            human: {
                [key: string]: number;
            };
            kpis: components["schemas"]["Kpi"][];
            /** @description The direction of each leading metric in the period */
            metricTrends: components["schemas"]["MetricTrend"][];
            /** @description The period of kpis and trend; changes compare with the same number of days before it */
            period: components["schemas"]["Period"];
            /**
             * Format: int64
             * @description The days of the period before since the first record; metrics are compared only if all are
             */
            previousDays: number;
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
        ExchangeRate: {
            /**
             * @description ISO 4217
             * @example USD
             */
            currency: string;
            /** @description The day it was set for */
            day: components["schemas"]["LocalDate"];
            /**
             * @description Units of the currency per euro
             * @example 1.0825
             */
            rate: number;
            source: components["schemas"]["RateSource"];
        };
        ExchangeRates: {
            /**
             * @description The currency that rates refer to: each is for one euro
             * @example EUR
             */
            base: string;
            date: components["schemas"]["LocalDate"];
            /** @description By currency: the rate of the day, or the last one in the seven days before it. Currencies without one are absent */
            rates: components["schemas"]["ExchangeRate"][];
        };
        FieldError: {
            detail: string;
            pointer: string;
        };
        HeatMap: {
            campaignId: components["schemas"]["UUID"];
            /** @description The 168 hours of the week, starting with Monday's first hour */
            cells: components["schemas"]["HeatMapCell"][];
            /** @description The metrics with records in the period */
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
            /** @description By metric, without bots and privacy proxies; empty without a record */
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
        Kpi: {
            /**
             * @description (value - previous) / |previous|, of metrics and ROAS; absent unless comparable
             * @example 0.25
             */
            change?: number | null;
            comparison: components["schemas"]["KpiComparison"];
            /**
             * @description value - previous, of rates that are shown in percent: -0.11 is 11 points less; absent unless comparable
             * @example -0.11
             */
            difference?: number | null;
            /**
             * @description A metric such as clicks, or a rate such as ctr
             * @example clicks
             */
            name: string;
            /** @description The value of the period before */
            previous?: number | null;
            /** @description Absent for a rate without a denominator */
            value?: number | null;
        };
        /** @enum {string} */
        KpiComparison: "COMPARABLE" | "SHORTER_BEFORE" | "NOTHING_BEFORE";
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        /**
         * @description A local date and time in ISO 8601, without an offset.
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
            contentRef?: components["schemas"]["UUID"] | null;
            eventId?: components["schemas"]["UUID"] | null;
            metric: components["schemas"]["Metric"];
            occurredAt: components["schemas"]["Instant"];
            recipientRef?: components["schemas"]["UUID"] | null;
            /** @description For conversions and revenue: the touches that led to it, in any order; at most 50, none after occurredAt */
            touches?: components["schemas"]["Touch"][] | null;
            /** @description The amount to add; negative for a correction. Spend and revenue have at most the decimals of the campaign's currency, such as none for JPY */
            value: number;
            verdict?: components["schemas"]["Verdict"] | null;
        };
        MetricTrend: {
            /** @description Average of the complete days since the first record; absent if there are none */
            averagePerDay?: number | null;
            /** @description Median change from one day to the next, among days of the same weekday (seasonal Kendall slope); absent with fewer than 21 days */
            changePerDay?: number | null;
            direction: components["schemas"]["TrendDirection"];
            metric: components["schemas"]["Metric"];
            /** @description Probability of such an order of days without a trend, by the seasonal Kendall test with Hamed and Rao's correction for autocorrelation; a direction is reported below 0.05 */
            pValue?: number | null;
            /** @description Total of the whole period, including today */
            total: number;
        };
        ModelCredit: {
            conversions: number;
            model: components["schemas"]["AttributionModel"];
            revenue: number;
        };
        ModelCredits: {
            channels: components["schemas"]["ChannelCredit"][];
            model: components["schemas"]["AttributionModel"];
        };
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
        Money: {
            amount: number;
            currency: string;
        };
        MoneyTotals: {
            /** @description ISO 4217; absent for campaigns without an event yet */
            currency?: string | null;
            revenue: number;
            roas?: number | null;
            roi?: number | null;
            spend: number;
        };
        PageReportLinkView: {
            items: components["schemas"]["ReportLink"][];
            nextCursor?: string | null;
        };
        PageReportScheduleView: {
            items: components["schemas"]["ReportSchedule"][];
            nextCursor?: string | null;
        };
        PerformanceTrends: {
            /** @description Days that differ from their weekday, the most unusual first */
            anomalies: components["schemas"]["Anomaly"][];
            campaignId: components["schemas"]["UUID"];
            /** @description Every day of the period, oldest first */
            days: components["schemas"]["TrendDay"][];
            /** @description Every hour of the period that has begun, oldest first; only if requested */
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
        Rates: {
            /** @description Bounces per email sent */
            bounceRate?: number | null;
            /** @description Conversions per click */
            conversionRate?: number | null;
            /** @description Spend per conversion */
            cpa?: number | null;
            /** @description Spend per click */
            cpc?: number | null;
            /** @description Clicks per impression, in all channels except email */
            ctr?: number | null;
            /** @description Clicks per delivered email */
            emailCtr?: number | null;
            /** @description Engagements per impression */
            engagementRate?: number | null;
            /** @description Opens per delivered email */
            openRate?: number | null;
            /** @description Revenue per unit of spend */
            roas?: number | null;
            /** @description (Revenue - spend) / spend */
            roi?: number | null;
            /** @description Unsubscribes per delivered email */
            unsubscribeRate?: number | null;
        };
        /** @enum {string} */
        RateSource: "ECB" | "OWN";
        RatesUsed: {
            /** @description The day of the oldest rate */
            from: components["schemas"]["LocalDate"];
            /** @description ECB for reference rates of the European Central Bank, OWN for the tenant's own */
            sources: components["schemas"]["RateSource"][];
            /** @description The day of the newest rate */
            to: components["schemas"]["LocalDate"];
        };
        RecordedMoney: {
            currency: string;
            revenue: number;
            spend: number;
        };
        Report: {
            campaign: components["schemas"]["CampaignView"];
            channelFilter: components["schemas"]["Channel"][];
            channels: components["schemas"]["ChannelMetrics"][];
            comparison: components["schemas"]["ChannelRank"][];
            /** @description Only in detailed reports */
            detail?: components["schemas"]["ReportDetail"];
            generatedAt: components["schemas"]["Instant"];
            kpis: components["schemas"]["Kpi"][];
            period: components["schemas"]["Period"];
            /**
             * Format: int64
             * @description The days of the period before since the first record; metrics are compared only if all are
             */
            previousDays: number;
            rates: components["schemas"]["Rates"];
            roi: components["schemas"]["RoiAnalysis"];
            title: string;
            totals: {
                [key: string]: number;
            };
            type: components["schemas"]["ReportType"];
            /** @description Only in executive reports */
            words?: components["schemas"]["ReportWords"];
        };
        ReportDetail: {
            anomalies: components["schemas"]["Anomaly"][];
            days: components["schemas"]["TrendDay"][];
            metricTrends: components["schemas"]["MetricTrend"][];
            recommendations: string[];
            /** @description The five days with the most revenue, then conversions; days without either are left out */
            topDays: components["schemas"]["TopDay"][];
        };
        ReportLink: {
            campaignId: components["schemas"]["UUID"];
            channels: components["schemas"]["Channel"][];
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            /**
             * Format: int32
             * @description The last days, counted from when the report is read; null for fixed dates
             */
            days?: number | null;
            endDate?: components["schemas"]["LocalDate"] | null;
            expiresAt?: components["schemas"]["Instant"] | null;
            id: components["schemas"]["UUID"];
            label?: string | null;
            lastOpenedAt?: components["schemas"]["Instant"] | null;
            /**
             * Format: int64
             * @description How often the report was opened; who opened it is not recorded
             */
            openedCount: number;
            reportType: components["schemas"]["ReportType"];
            scheduleId?: components["schemas"]["UUID"] | null;
            startDate?: components["schemas"]["LocalDate"] | null;
        };
        /** @enum {string} */
        ReportRunError: "CAMPAIGN_NOT_FOUND" | "REPORT_FAILED";
        ReportSchedule: {
            campaignId: components["schemas"]["UUID"];
            channels: components["schemas"]["Channel"][];
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            /**
             * Format: int32
             * @description The report covers this many days before the day of the run
             */
            days: number;
            id: components["schemas"]["UUID"];
            lastError?: components["schemas"]["ReportRunError"] | null;
            lastRunAt?: components["schemas"]["Instant"] | null;
            name: string;
            nextRunAt?: components["schemas"]["Instant"] | null;
            paused: boolean;
            /** @description Empty, and the schedule paused, once all have stopped the report */
            recipients: string[];
            reportType: components["schemas"]["ReportType"];
            /** @description Recipients who have stopped the report by the link in their email, in that order */
            stopped: components["schemas"]["StoppedRecipient"][];
            timing: components["schemas"]["ReportTiming"];
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        ReportTiming: {
            cadence: components["schemas"]["Cadence"];
            /**
             * Format: int32
             * @description The day of a monthly report, 1 to 28; absent for the last day of the month
             */
            dayOfMonth?: number | null;
            /**
             * @description The time of day in the time zone
             * @example 08:00
             */
            time: string;
            /**
             * @description IANA name
             * @example Europe/Berlin
             */
            timeZone: string;
            weekday?: components["schemas"]["DayOfWeek"] | null;
        };
        /** @enum {string} */
        ReportType: "summary" | "detailed" | "executive";
        ReportWords: {
            /** @description built-in; or claude, openai or ollama, if a model is configured and its text matches the report's numbers */
            engine: string;
            insights: string[];
            nextSteps: string[];
            summary: string;
        };
        Return: {
            conversions: number;
            cpa?: number | null;
            cpc?: number | null;
            profit: number;
            revenue: number;
            roas?: number | null;
            roi?: number | null;
            spend: number;
        };
        RoiAnalysis: {
            campaignId: components["schemas"]["UUID"];
            channels: components["schemas"]["ChannelReturn"][];
            /** @description ISO 4217; absent until the campaign's first event arrives */
            currency?: string | null;
            total: components["schemas"]["Return"];
        };
        ScorePart: {
            /** @description The value of the channel with the highest lower bound */
            best: number;
            /** @description What the value at least stands for, given how few events it comes from; channels are compared by it */
            lowerBound: number;
            measure: components["schemas"]["Measure"];
            points: number;
            /** @description The channel's value, a fraction */
            value: number;
            /** @description The most points that the measure can add, the same for every channel */
            weight: number;
        };
        SetExchangeRate: {
            /**
             * @description Units of the currency per euro
             * @example 1.0825
             */
            rate: number;
        };
        StoppedRecipient: {
            address: string;
            stoppedAt: components["schemas"]["Instant"];
        };
        SummaryTotals: {
            /** @description Campaigns by status; UNKNOWN are those that have records but no event yet */
            byStatus: {
                [key: string]: number;
            };
            /** Format: int64 */
            campaigns: number;
            /** @description The currencies of the campaigns, by code, whether or not amounts are converted */
            currencies: string[];
            /** @description Without money and its ratios if campaigns have several currencies and amounts are not converted */
            kpis: components["schemas"]["Kpi"][];
            /** @description Spend and revenue by currency, or all of it that could be converted in one currency */
            money: components["schemas"]["MoneyTotals"][];
            /** @description The period of kpis, in UTC days; changes compare with the same number of days before it */
            period: components["schemas"]["Period"];
            /**
             * Format: int64
             * @description The days of the period before since the first record; metrics are compared only if all are
             */
            previousDays: number;
            /** @description By metric, since the beginning; for money see money */
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
            contentId?: components["schemas"]["UUID"] | null;
        };
        TrendDay: {
            day: components["schemas"]["LocalDate"];
            /** @description Mean of the seven days ending here, or of fewer if the first day with a record is nearer; absent before that day */
            movingAverage: {
                [key: string]: number;
            };
            /** @description Whether the day has not ended yet; such a day is not judged */
            partial: boolean;
            /** @description By metric; empty on a day without a record */
            totals: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        TrendDirection: "RISING" | "FALLING" | "STEADY" | "INSUFFICIENT_DATA";
        TrendHour: {
            /** @description When it begins; the hours of a day add up to the day */
            hour: components["schemas"]["Instant"];
            /**
             * @description The local time of its beginning in the campaign's time zone, a whole hour; appears twice when clocks are set back
             * @example 2026-10-25T02:00:00
             */
            local: components["schemas"]["LocalDateTime"];
            /** @description Mean of the 24 hours ending here, or of fewer if the first hour with a record is nearer; absent before that hour */
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
        UnconvertedMoney: {
            /** @description ISO 4217; absent if it is not known yet */
            currency?: string | null;
            revenue: number;
            spend: number;
        };
        /** Format: uuid */
        UUID: string;
        /** @enum {string} */
        Verdict: "HUMAN" | "BOT" | "PRIVACY_PROXY";
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
    getAttribution: {
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
            /** @description The models side by side. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attribution"];
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
    getChannelComparison: {
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
            /** @description The ranking, best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelComparison"];
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
    getChannelMetrics: {
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
            /** @description Each channel that has records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelMetricsView"];
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
    getDashboard: {
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
            /** @description The campaign at a glance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
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
    createExport: {
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
            /** @description The file. */
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description Too many exports of records are running; `Retry-After` says when to try again. */
            429: {
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
    getHeatMap: {
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
            /** @description The hours of the week. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeatMap"];
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
    createReport: {
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
            /** @description The report. */
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description None of the accepted media types is available. */
            406: {
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
    getRoiAnalysis: {
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
            /** @description Return on spend, in total and by channel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoiAnalysis"];
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
    streamDashboard: {
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
                     *     event: dashboard
                     *     data: {"totals":{"clicks":3}}
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
    getTrends: {
        parameters: {
            query?: {
                /** @description day; or hour, which adds hours to the days */
                by?: "day" | "hour";
                /** @description 1 to 366, default 30; by hour 1 to 14, default 7 */
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
            /** @description The days and their trends. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PerformanceTrends"];
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
    listCampaignDays: {
        parameters: {
            query: {
                /** @description 1 to 200 ids, separated by commas */
                campaigns: string;
                /** @description Converts spend and revenue to this currency (ISO 4217) at the rate of each day; without effect on other metrics */
                currency?: string;
                /** @description 1 to 92 days, ending today */
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
            /** @description The campaigns in the order requested, each with every day of the period. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDays"];
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
    listCampaignSummaries: {
        parameters: {
            query?: {
                /** @description Converts spend, revenue and their ratios to this currency (ISO 4217), each day's money at the rate of that day. Amounts without a rate stay as they are and are listed */
                currency?: string;
                /** @description nextCursor of the previous page */
                cursor?: string;
                /** @description Length of the KPIs' period in days, 1 to 366, if from and to are absent */
                days?: number;
                /** @description First UTC day of the KPIs' period */
                from?: string;
                /** @description 1 to 200, default 50 */
                limit?: number;
                /** @description asc or desc */
                order?: "asc" | "desc";
                /** @description Part of the name, in any case */
                q?: string;
                /** @description Whether to leave out campaigns without a metric record */
                recorded?: boolean;
                /** @description name, status, type, startsAt, updatedAt, impressions, reach, engagements, delivered, opens, clicks, conversions, revenue, spend, ctr, conversionRate, cpa, roas or roi; unknown values come last */
                sort?: string;
                /** @description One or more of DRAFT, ACTIVE, PAUSED, COMPLETED, ARCHIVED and UNKNOWN, separated by commas; default all */
                status?: string;
                /** @description Last UTC day of the KPIs' period, at most today and 365 days after from */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of campaigns, and the totals of all campaigns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllCampaigns"];
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
    getContentPerformance: {
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
            /** @description The content's metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentPerformance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No record of this tenant names the content. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listExchangeRates: {
        parameters: {
            query?: {
                /** @description Today (UTC) by default */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rates by currency, in units per euro. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRates"];
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
    setExchangeRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ISO 4217, not EUR */
                currency: string;
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetExchangeRate"];
            };
        };
        responses: {
            /** @description The rate that is now in use. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteExchangeRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ISO 4217, not EUR */
                currency: string;
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rate was deleted. */
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
    recordMetrics: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description An array of records, or one record per line (application/x-ndjson). */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetricRecord"][];
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description The broker has all records; they are counted within about a second. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description No record was accepted; `errors` points at every invalid field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The Idempotency-Key was used for other records. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The broker did not acknowledge the records. Send the same request again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            default: components["responses"]["Unexpected"];
        };
    };
    getReportModelUsage: {
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listReportLinks: {
        parameters: {
            query: {
                campaignId: components["schemas"]["UUID"];
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageReportLinkView"];
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
    createReportLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReportLink"];
            };
        };
        responses: {
            /** @description The link with its address, which is shown only this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedReportLink"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description The campaign does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign has as many links as it may have. */
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
    revokeReportLink: {
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
            /** @description The link was revoked. */
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
    listReportSchedules: {
        parameters: {
            query: {
                campaignId: components["schemas"]["UUID"];
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of schedules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageReportScheduleView"];
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
    createReportSchedule: {
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
                "application/json": components["schemas"]["CreateReportSchedule"];
            };
        };
        responses: {
            /** @description The schedule; `Location` has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSchedule"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description The campaign does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign has as many schedules as it may have. */
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
    getReportSchedule: {
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
            /** @description The schedule, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSchedule"];
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
    deleteReportSchedule: {
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
            /** @description The schedule was deleted. */
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
    updateReportSchedule: {
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
                "application/json": components["schemas"]["ChangeReportSchedule"];
            };
        };
        responses: {
            /** @description The changed schedule, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSchedule"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    openSharedReport: {
        parameters: {
            query?: {
                /** @description html (default), pdf or csv */
                format?: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "text/csv": string;
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The link is invalid, has expired or was revoked. A browser gets the reason as a page. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description Too many PDFs are being printed; `Retry-After` says when to try again. */
            429: {
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
    getStopReportPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page with a button that stops the report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The link is invalid, or the schedule was deleted. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    stopReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A confirmation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The link is invalid, or the schedule was deleted. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
}

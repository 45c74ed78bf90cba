// Written by `npm run types` from the OpenAPI document of social-service. Not to be edited.

export interface paths {
    "/marketing/social/{platform}/{postId}": {
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
         * Delete a post on its network
         * @description Deletes all parts of a thread. The post remains in the queue as published, with a note that it was deleted.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteNetworkPost"];
        options?: never;
        head?: never;
        /**
         * Replace the text of a post on its network
         * @description Requires the role `marketer`.
         */
        patch: operations["editNetworkPost"];
        trace?: never;
    };
    "/marketing/social/{platform}/{postId}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the counters of a post from its network
         * @description Costs a request to the network; GET /{queueId}/analytics has the counters of the last poll.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getNetworkPostMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/{queueId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a post with its publish ledger
         * @description Requires the role `viewer`.
         */
        get: operations["getPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a post that is not out
         * @description Checks the platform's rules again. A failed post can be edited, and retried then. Of a thread that is partly out, only the other parts can be changed.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["editPost"];
        trace?: never;
    };
    "/marketing/social/{queueId}/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the counters of a published post
         * @description Requires the role `viewer`.
         */
        get: operations["getPostAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/{queueId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a post
         * @description Approves a post that was written or changed since its last approval. It is published at its time, or at once if that has passed. If the tenant's settings require four-eyes approval, someone other than its authors must approve it.
         *
         *     Requires the role `marketer`.
         */
        post: operations["approvePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/{queueId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a post
         * @description A post that is being published, or whose outcome is unknown, is cancelled once it is certain that it is not out; cancelReason says that this is wanted. A thread that is partly out stays published with those parts, and warning says so.
         *
         *     Requires the role `marketer`.
         */
        post: operations["cancelPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/{queueId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a queued post now
         * @description Makes the post due at once.
         *
         *     Requires the role `marketer`.
         */
        post: operations["publishPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/{queueId}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reschedule a post
         * @description Requires the role `marketer`.
         */
        post: operations["reschedulePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/{queueId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a post
         * @description Queues a failed post again. If it is not known whether the post was published, it is looked up on the network first, and published again only if it is not found. A thread continues after its published parts.
         *
         *     Requires the role `marketer`.
         */
        post: operations["retryPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/{queueId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle a post whose outcome is unknown
         * @description States what a person has seen on the network. A post that is there becomes published, with the id that it has on the network. A post that is not there is queued again at once.
         *
         *     Requires the role `marketer`.
         */
        post: operations["settlePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the connected accounts
         * @description Says for each what it needs a person for. Tokens are never shown.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Connect an account with tokens
         * @description For tokens that were obtained elsewhere; people use POST /accounts/logins. Connecting an account again renews its tokens and queues what waited for it.
         *
         *     Requires the role `admin`.
         */
        post: operations["connectAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account
         * @description Requires the role `viewer`.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        /**
         * Disconnect an account
         * @description Deletes its tokens. Its queued posts wait until it is connected again.
         *
         *     Requires the role `admin`.
         */
        delete: operations["disconnectAccount"];
        options?: never;
        head?: never;
        /**
         * Change the settings of an account
         * @description Requires the role `admin`.
         */
        patch: operations["editAccount"];
        trace?: never;
    };
    "/marketing/social/accounts/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a network's answer to a login
         * @description Networks send browsers here. The state, which is used once, says whose login it is; a cookie of startAccountLogin shows that the browser is the one that began it.
         *
         *     Public: requires no token.
         */
        get: operations["finishAccountLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/accounts/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a login at a network
         * @description Send the person to authorizationUrl. The network sends them back to the console, whose address then says how it went: connected, choose (several accounts can be connected), refused, no-accounts or failed.
         *
         *     Requires the role `admin`.
         */
        post: operations["startAccountLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/accounts/logins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the accounts that a login lets be connected
         * @description Requires the role `admin`.
         */
        get: operations["getAccountLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/accounts/logins/{id}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect accounts of a login
         * @description Requires the role `admin`.
         */
        post: operations["connectAccountsOfLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/accounts/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect an account with a password for applications
         * @description Bluesky calls it an app password. It is used once and not kept.
         *
         *     Requires the role `admin`.
         */
        post: operations["connectAccountByPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the posts of a span of time
         * @description In the order of their times, at most 45 days and 5,000 posts. Cancelled posts are left out.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/campaigns/{campaignId}/queue-from-content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Queue the approved content of a campaign
         * @description Adds a post for each approved piece that has none, spread over the campaign in its accounts' good hours. A launch does the same; repeating the call adds nothing twice.
         *
         *     Requires the role `marketer`.
         */
        post: operations["queueFromContent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/platform/{platform}/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what a network allows
         * @description Requires the role `viewer`.
         */
        get: operations["getPlatformInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/platform/{platform}/privacy-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the privacy levels of an account
         * @description For networks with the feature PRIVACY, where a person must choose one of these levels for each post. The network is asked each time, because the account's owner can change its settings there.
         *
         *     Requires the role `marketer`.
         */
        get: operations["getPrivacyLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/platform/{platform}/rate-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the rate limits of a network
         * @description Shows how much of each limit is left, by account, as last reported by the network.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getRateLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/platform/{platform}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the accounts of a network
         * @description Asks the network with each account's tokens. An account whose tokens fail is refreshed, or marked if it needs a person.
         *
         *     Requires the role `admin`.
         */
        post: operations["validatePlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/platforms/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the best posting times
         * @description By the engagement of the account's own posts as far as there is enough of it, and its network's usual hours else; source says which of the two weighs more. Without an account, of each network's default one.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getBestTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/process-scheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish what is due now
         * @description The service does so by itself several times a second; this looks at once.
         *
         *     Requires the role `marketer`.
         */
        post: operations["processScheduled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/publish/{platform}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a post at once
         * @description Queues it for now. It is held if its campaign is not running or its account is not connected.
         *
         *     Requires the role `marketer`.
         */
        post: operations["publishNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/queue/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posts of a campaign
         * @description Includes the number of posts per status and platform.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listQueuedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/queue/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule posts from a CSV file
         * @description Columns: platform, scheduledTime (an instant, a time such as 2026-12-01 09:30 in the campaign's time zone, best or next-slot), content (the parts of a thread separated by a line ---), and optionally accountId, link, media, altText, firstComment, privacy, madeWithAi and utm (both true or false). At most 1,000 rows. All posts are added, or none if a row is refused.
         *
         *     Requires the role `marketer`.
         */
        post: operations["importPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule a post
         * @description The post leaves at its time if its campaign is running and its account is connected then; until that is so, it is held and says why.
         *
         *     Requires the role `marketer`.
         */
        post: operations["schedulePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/schedule-multi-platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule a post on several platforms
         * @description Each leaves at its own account's best free time. All are scheduled, or none.
         *
         *     Requires the role `marketer`.
         */
        post: operations["schedulePosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the recurring posts of a campaign
         * @description Requires the role `viewer`.
         */
        get: operations["listSeries"];
        put?: never;
        /**
         * Create a recurring post
         * @description It leaves on its weekdays until the campaign ends. Its posts enter the queue a week ahead and can be edited, moved and cancelled there one by one.
         *
         *     Requires the role `marketer`.
         */
        post: operations["createSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/series/{id}": {
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
         * End a recurring post
         * @description Its posts that are in the queue stay there.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteSeries"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the social settings
         * @description Requires the role `viewer`.
         */
        get: operations["getSocialSettings"];
        /**
         * Change the social settings
         * @description With approvals FOUR_EYES, a post that a person writes or changes from then on is held until someone else approves it. A post that is held already stays held until it is approved or changed.
         *
         *     Requires the role `admin`.
         */
        put: operations["changeSocialSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/social/slots/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the posting slots of an account
         * @description Requires the role `viewer`.
         */
        get: operations["getSlots"];
        /**
         * Set the posting slots of an account
         * @description Replaces them all. Posts that are scheduled already keep their times.
         *
         *     Requires the role `marketer`.
         */
        put: operations["setSlots"];
        post?: never;
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
        Accounts: {
            items: components["schemas"]["AccountView"][];
        };
        /** @enum {string} */
        AccountStatus: "CONNECTED" | "NEEDS_ATTENTION" | "DISCONNECTED";
        AccountView: {
            attention?: components["schemas"]["Attention"] | null;
            attentionDetail?: string | null;
            attentionSince?: components["schemas"]["Instant"] | null;
            connectedAt: components["schemas"]["Instant"];
            connectedBy: string;
            expiresAt?: components["schemas"]["Instant"] | null;
            externalAccountId: string;
            handle?: string | null;
            id: components["schemas"]["UUID"];
            isDefault: boolean;
            limitOverrides: {
                [key: string]: number;
            };
            minGap: components["schemas"]["Duration"];
            name: string;
            /** Format: uri */
            picture?: string | null;
            platform: components["schemas"]["Channel"];
            readingProblem?: string | null;
            renewsItself: boolean;
            scopes: string[];
            status: components["schemas"]["AccountStatus"];
            timeZone: string;
            /** Format: int64 */
            version: number;
        };
        Added: {
            platform: components["schemas"]["Channel"];
            /** Format: int64 */
            posts: number;
            timeEvidence: components["schemas"]["TimeEvidence"];
        };
        /** @enum {string} */
        Approvals: "NONE" | "FOUR_EYES";
        /** @enum {string} */
        Attention: "LOGIN_EXPIRED" | "PERMISSION_MISSING" | "ACCOUNT_GONE";
        BestTimes: {
            items: components["schemas"]["BestTimesView"][];
        };
        BestTimesView: {
            accountId?: components["schemas"]["UUID"] | null;
            best: components["schemas"]["Hour"][];
            hours: components["schemas"]["Hour"][];
            platform: components["schemas"]["Channel"];
            /** Format: int64 */
            posts: number;
            source: components["schemas"]["Source"];
            timeZone: string;
        };
        Calendar: {
            complete: boolean;
            from: components["schemas"]["Instant"];
            items: components["schemas"]["CalendarEntry"][];
            to: components["schemas"]["Instant"];
        };
        CalendarEntry: {
            accountId?: components["schemas"]["UUID"] | null;
            campaignId: components["schemas"]["UUID"];
            delay?: components["schemas"]["Delay"] | null;
            excerpt: string;
            failureCode?: components["schemas"]["PostFailureReason"] | null;
            holds: components["schemas"]["HoldReason"][];
            id: components["schemas"]["UUID"];
            /** Format: int32 */
            media: number;
            movedBecause?: components["schemas"]["MoveReason"] | null;
            /** Format: int32 */
            parts: number;
            platform: components["schemas"]["Channel"];
            scheduledFor: components["schemas"]["Instant"];
            status: components["schemas"]["PostStatus"];
            timing: components["schemas"]["Timing"];
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        Channel: "EMAIL" | "TWITTER" | "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "TIKTOK" | "BLUESKY" | "ADS";
        Choice: {
            externalAccountId: string;
            handle?: string | null;
            name: string;
            /** Format: uri */
            picture?: string | null;
        };
        ChooseAccounts: {
            externalAccountIds: string[];
        };
        ConnectAccount: {
            accessToken: string;
            expiresAt?: components["schemas"]["Instant"] | null;
            externalAccountId: string;
            platform: components["schemas"]["Channel"];
            refreshToken?: string | null;
        };
        CreateSeries: {
            accountId?: components["schemas"]["UUID"] | null;
            campaignId: components["schemas"]["UUID"];
            content?: string | null;
            /** Format: uri */
            link?: string | null;
            media?: components["schemas"]["MediaInput"][] | null;
            options?: components["schemas"]["Options"] | null;
            parts?: string[] | null;
            platform: components["schemas"]["Channel"];
            time: string;
            timeZone?: string | null;
            until?: components["schemas"]["Instant"] | null;
            weekdays: components["schemas"]["DayOfWeek"][];
        };
        /** @enum {string} */
        DayOfWeek: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
        Delay: {
            reason: components["schemas"]["Reason"];
            until: components["schemas"]["Instant"];
        };
        /**
         * Format: duration
         * @example P1D
         */
        Duration: string;
        EditAccount: {
            isDefault?: boolean | null;
            limitOverrides?: {
                [key: string]: number;
            } | null;
            /** Format: int32 */
            minGapMinutes?: number | null;
            timeZone?: string | null;
        };
        EditPost: {
            accountId?: components["schemas"]["UUID"] | null;
            content?: string | null;
            /** Format: uri */
            link?: string | null;
            media?: components["schemas"]["MediaInput"][] | null;
            options?: components["schemas"]["Options"] | null;
            parts?: string[] | null;
        };
        FailureView: {
            code: components["schemas"]["PostFailureReason"];
            detail?: string | null;
        };
        /** @enum {string} */
        Feature: "THREAD" | "FIRST_COMMENT" | "ALT_TEXT" | "EDIT" | "DELETE" | "LINK_PREVIEW" | "PRIVACY" | "AI_DISCLOSURE";
        FieldError: {
            detail: string;
            pointer: string;
        };
        /** @enum {string} */
        HoldReason: "CAMPAIGN" | "ACCOUNT" | "APPROVAL" | "PRIVACY" | "TIME";
        Hour: {
            /** Format: int32 */
            hour: number;
            /** Format: double */
            ownShare: number;
            /** Format: double */
            score: number;
            weekday: components["schemas"]["DayOfWeek"];
        };
        ImportReport: {
            added: boolean;
            dryRun: boolean;
            items: components["schemas"]["RowResult"][];
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            rows: number;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        /** @enum {string} */
        Kind: "RATE_LIMITED" | "TOKEN_EXPIRED" | "PERMISSION_MISSING" | "ACCOUNT_GONE" | "CONTENT_REFUSED" | "DUPLICATE" | "OUT_OF_CREDIT" | "VERSION_RETIRED" | "MEDIA_UNUSABLE" | "NOT_FOUND" | "UNSUPPORTED" | "UNREACHABLE" | "UNKNOWN";
        LedgerView: {
            detail?: string | null;
            finishedAt?: components["schemas"]["Instant"] | null;
            /** Format: int32 */
            number: number;
            outcome: string;
            remoteId?: string | null;
            startedAt: components["schemas"]["Instant"];
            step: string;
        };
        Limit: {
            accountId: components["schemas"]["UUID"];
            /** Format: int32 */
            limit: number;
            name: string;
            observedAt: components["schemas"]["Instant"];
            operation: components["schemas"]["Operation"];
            /** Format: int32 */
            remaining: number;
            resetsAt?: components["schemas"]["Instant"] | null;
            scope: components["schemas"]["Scope"];
        };
        LogIn: {
            identifier: string;
            password: string;
            platform: components["schemas"]["Channel"];
            /** Format: uri */
            server?: string | null;
        };
        LoginView: {
            accounts: components["schemas"]["Choice"][];
            id: components["schemas"]["UUID"];
            platform: components["schemas"]["Channel"];
        };
        MediaInput: {
            altText?: string | null;
            type?: string | null;
            /** Format: uri */
            url: string;
        };
        MediaView: {
            altText?: string | null;
            type?: string | null;
            /** Format: uri */
            url: string;
        };
        /** @enum {string} */
        MoveReason: "CAMPAIGN_PAUSED" | "ACCOUNT_MISSING" | "COORDINATED" | "NO_FREE_TIME";
        NewText: {
            content: string;
        };
        /** @enum {string} */
        Operation: "PUBLISH" | "READ";
        Options: {
            firstComment?: string | null;
            madeWithAi?: boolean | null;
            privacy?: string | null;
            utm?: boolean | null;
        };
        OptionsView: {
            firstComment?: string | null;
            madeWithAi: boolean;
            privacy?: string | null;
        };
        PageSeriesView: {
            items: components["schemas"]["SeriesView"][];
            nextCursor?: string | null;
        };
        PlatformCheck: {
            accounts: components["schemas"]["Result"][];
            platform: components["schemas"]["Channel"];
        };
        PlatformInfo: {
            features: components["schemas"]["Feature"][];
            limits: {
                [key: string]: number;
            };
            name: string;
            passwordLogin: boolean;
            platform: components["schemas"]["Channel"];
        };
        PostAnalytics: {
            asOf?: components["schemas"]["Instant"] | null;
            campaignId: components["schemas"]["UUID"];
            counters: {
                [key: string]: number;
            };
            externalId: string;
            platform: components["schemas"]["Channel"];
            postId: components["schemas"]["UUID"];
            publishedAt: components["schemas"]["Instant"];
        };
        PostCount: {
            platform: components["schemas"]["Channel"];
            /** Format: int64 */
            posts: number;
            status: components["schemas"]["PostStatus"];
        };
        /** @enum {string} */
        PostFailureReason: "CONTENT_REFUSED" | "DUPLICATE" | "MEDIA_UNUSABLE" | "UNSUPPORTED" | "NETWORK_UNREACHABLE" | "OUTCOME_UNKNOWN";
        PostMetrics: {
            counters: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        PostStatus: "QUEUED" | "HELD" | "PUBLISHING" | "UNKNOWN" | "PUBLISHED" | "FAILED" | "CANCELLED";
        PostView: {
            accountId?: components["schemas"]["UUID"] | null;
            attempts?: components["schemas"]["LedgerView"][] | null;
            authors: string[];
            campaignId: components["schemas"]["UUID"];
            cancelReason?: string | null;
            contentId?: components["schemas"]["UUID"] | null;
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            delay?: components["schemas"]["Delay"] | null;
            externalId?: string | null;
            failure?: components["schemas"]["FailureView"] | null;
            holds: components["schemas"]["HoldReason"][];
            id: components["schemas"]["UUID"];
            /** Format: uri */
            link?: string | null;
            media: components["schemas"]["MediaView"][];
            movedBecause?: components["schemas"]["MoveReason"] | null;
            nextAttemptAt?: components["schemas"]["Instant"] | null;
            options: components["schemas"]["OptionsView"];
            parts: string[];
            platform: components["schemas"]["Channel"];
            publishedAt?: components["schemas"]["Instant"] | null;
            scheduledFor: components["schemas"]["Instant"];
            status: components["schemas"]["PostStatus"];
            text: string;
            timeEvidence?: components["schemas"]["TimeEvidence"] | null;
            timing: components["schemas"]["Timing"];
            updatedAt: components["schemas"]["Instant"];
            /** Format: uri */
            url?: string | null;
            /** Format: int64 */
            version: number;
            warning?: string | null;
        };
        PrivacyLevels: {
            levels: string[];
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
        Processing: {
            /** Format: int64 */
            accounts: number;
        };
        PublishNow: {
            accountId?: components["schemas"]["UUID"] | null;
            campaignId: components["schemas"]["UUID"];
            content?: string | null;
            /** Format: uri */
            link?: string | null;
            media?: components["schemas"]["MediaInput"][] | null;
            options?: components["schemas"]["Options"] | null;
            parts?: string[] | null;
        };
        Queued: {
            items: components["schemas"]["Added"][];
            /** Format: int64 */
            posts: number;
        };
        QueueView: {
            counts: components["schemas"]["PostCount"][];
            items: components["schemas"]["PostView"][];
            nextCursor?: string | null;
        };
        RateLimitView: {
            limits: components["schemas"]["Limit"][];
            platform: components["schemas"]["Channel"];
        };
        /** @enum {string} */
        Reason: "RATE_LIMIT" | "OUT_OF_CREDIT" | "VERSION_RETIRED" | "LOGIN_RENEWAL" | "MIN_GAP" | "RETRY" | "PROCESSING";
        ReschedulePost: {
            scheduledTime: string;
        };
        Result: {
            accountId: components["schemas"]["UUID"];
            detail?: string | null;
            name: string;
            problem?: components["schemas"]["Kind"] | null;
            works: boolean;
        };
        RowResult: {
            errors: components["schemas"]["FieldError"][];
            excerpt?: string | null;
            /** Format: int64 */
            line: number;
            platform?: components["schemas"]["Channel"] | null;
            postId?: components["schemas"]["UUID"] | null;
            reason?: string | null;
            scheduledFor?: components["schemas"]["Instant"] | null;
            timeEvidence?: components["schemas"]["TimeEvidence"] | null;
            timing?: components["schemas"]["Timing"] | null;
        };
        Scheduled: {
            items: components["schemas"]["PostView"][];
        };
        SchedulePost: {
            accountId?: components["schemas"]["UUID"] | null;
            campaignId: components["schemas"]["UUID"];
            content?: string | null;
            /** Format: uri */
            link?: string | null;
            media?: components["schemas"]["MediaInput"][] | null;
            options?: components["schemas"]["Options"] | null;
            parts?: string[] | null;
            platform: components["schemas"]["Channel"];
            scheduledTime: string;
        };
        SchedulePosts: {
            campaignId: components["schemas"]["UUID"];
            content?: string | null;
            /** Format: uri */
            link?: string | null;
            media?: components["schemas"]["MediaInput"][] | null;
            options?: components["schemas"]["Options"] | null;
            parts?: string[] | null;
            platforms: components["schemas"]["Channel"][];
            startTime?: components["schemas"]["Instant"] | null;
        };
        /** @enum {string} */
        Scope: "ACCOUNT" | "APP";
        SeriesView: {
            accountId?: components["schemas"]["UUID"] | null;
            campaignId: components["schemas"]["UUID"];
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            failure?: string | null;
            id: components["schemas"]["UUID"];
            /** Format: uri */
            link?: string | null;
            media: components["schemas"]["MediaView"][];
            nextAt?: components["schemas"]["Instant"] | null;
            options: components["schemas"]["OptionsView"];
            parts: string[];
            platform: components["schemas"]["Channel"];
            time: string;
            timeZone: string;
            until?: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            version: number;
            weekdays: components["schemas"]["DayOfWeek"][];
        };
        SettlePost: {
            externalId?: string | null;
            published: boolean;
            /** Format: uri */
            url?: string | null;
        };
        Slots: {
            items: components["schemas"]["SlotView"][];
        };
        SlotView: {
            time: string;
            weekday: components["schemas"]["DayOfWeek"];
        };
        SocialSettings: {
            approvals: components["schemas"]["Approvals"];
        };
        /** @enum {string} */
        Source: "OWN_ENGAGEMENT" | "USUAL_HOURS";
        Started: {
            /** Format: uri */
            authorizationUrl: string;
            id: components["schemas"]["UUID"];
        };
        StartLogin: {
            platform: components["schemas"]["Channel"];
        };
        TimeEvidence: {
            /** Format: double */
            ownShare: number;
            /** Format: int64 */
            posts: number;
            source: components["schemas"]["Source"];
        };
        /** @enum {string} */
        Timing: "EXACT" | "BEST" | "SLOT";
        /** Format: uuid */
        UUID: string;
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
    deleteNetworkPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: components["schemas"]["Channel"];
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network no longer shows it. */
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
            /** @description Its account is not connected or needs attention. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network does not allow it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network's rate limit is reached; Retry-After has the pause. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network does not respond. */
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
    editNetworkPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: components["schemas"]["Channel"];
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewText"];
            };
        };
        responses: {
            /** @description The network shows the new text. */
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
            /** @description Its account is not connected or needs attention, or posts need approval. */
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
            /** @description The network does not allow it, or the text breaks its rules. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network's rate limit is reached; Retry-After has the pause. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network does not respond. */
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
    getNetworkPostMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: components["schemas"]["Channel"];
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current counters. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostMetrics"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Its account is not connected or needs attention. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The platform is not a social network. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network's rate limit is reached; Retry-After has the pause. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network does not respond. */
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
    getPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                queueId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post; ETag has its version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
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
    editPost: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                queueId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPost"];
            };
        };
        responses: {
            /** @description The edited post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The post is being published, is out or may be, or is cancelled. */
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
            /** @description The post breaks a rule of its platform. */
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
    getPostAnalytics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                queueId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network's counters at the last poll. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostAnalytics"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description Post not found, or not published. */
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
    approvePost: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                queueId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The approved post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The post does not need approval. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            /** @description The caller wrote or changed the post since its last approval; someone else must approve it. */
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
    cancelPost: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                queueId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The post is out, or cancelled already. */
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
    publishPost: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                queueId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post is due now; read it to see the outcome. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The post is held, has failed, is being published, or is published, or its campaign has ended. */
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
    reschedulePost: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                queueId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReschedulePost"];
            };
        };
        responses: {
            /** @description The post at its new time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The post is being published or out, or the campaign has ended. */
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
            /** @description The time lies in the past or after the campaign's end, or the account has no free time before that. */
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
    retryPost: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                queueId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post, queued again or being looked up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The post has not failed, and its outcome is known; or its content was withdrawn, or its campaign has ended. */
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
    settlePost: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                queueId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlePost"];
            };
        };
        responses: {
            /** @description The settled post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The post's outcome is already known, another post has this id, or the post may not be published again. */
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
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All accounts, by network. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
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
    connectAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectAccount"];
            };
        };
        responses: {
            /** @description The account was connected before; its tokens are renewed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description The network accepted the token; the account is connected. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The network does not accept the token for this account. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network's rate limit is reached; Retry-After has the pause. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network does not respond. */
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
    getAccount: {
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
            /** @description The account; ETag has its version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
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
    disconnectAccount: {
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
            /** @description The account is disconnected. */
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
    editAccount: {
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
                "application/json": components["schemas"]["EditAccount"];
            };
        };
        responses: {
            /** @description The changed account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
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
    finishAccountLogin: {
        parameters: {
            query: {
                code?: string;
                error?: string;
                state: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Back to the console. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The state is unknown, used or expired, or another browser began the login. */
            400: {
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
    startAccountLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartLogin"];
            };
        };
        responses: {
            /** @description The login, and the network's page. A cookie ties the login to the browser. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The network has no login page for applications. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description This installation is not registered at the network. */
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
    getAccountLogin: {
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
            /** @description The accounts to choose from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginView"];
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
    connectAccountsOfLogin: {
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
                "application/json": components["schemas"]["ChooseAccounts"];
            };
        };
        responses: {
            /** @description The connected accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The login does not grant one of them. */
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
    connectAccountByPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogIn"];
            };
        };
        responses: {
            /** @description The account was connected before; its tokens are renewed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description The account is connected. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The network does not accept the login, or has no passwords for applications. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network's rate limit is reached; Retry-After has the pause. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network does not respond. */
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
    getCalendar: {
        parameters: {
            query: {
                from: components["schemas"]["Instant"];
                platform?: components["schemas"]["Channel"][];
                to: components["schemas"]["Instant"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
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
    queueFromContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number of posts added for each network, and what their times are based on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queued"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description Campaign not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
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
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getPlatformInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: components["schemas"]["Channel"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its features and limits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The platform is not a social network. */
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
    getPrivacyLevels: {
        parameters: {
            query?: {
                /** @description Defaults to the default account. */
                accountId?: components["schemas"]["UUID"];
            };
            header?: never;
            path: {
                platform: components["schemas"]["Channel"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The levels that the network offers the account now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyLevels"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description No account is connected, or it needs attention. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network has no privacy levels, or the account belongs to another network. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network's rate limit is reached; Retry-After has the pause. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The network does not respond. */
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
    getRateLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: components["schemas"]["Channel"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits; empty until the network reports one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The platform is not a social network. */
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
    validatePlatform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: components["schemas"]["Channel"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the network answered for each account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformCheck"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The platform is not a social network. */
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
    getBestTimes: {
        parameters: {
            query?: {
                accountId?: components["schemas"]["UUID"];
                platform?: components["schemas"]["Channel"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hours of the week, for each network or account asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BestTimes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description Account not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description One of the platforms is not a social network. */
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
    processScheduled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many accounts had posts due. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Processing"];
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
    publishNow: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                platform: components["schemas"]["Channel"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishNow"];
            };
        };
        responses: {
            /** @description The post, due now; read it to see the outcome. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description Campaign not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
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
            /** @description The post breaks a rule of its platform. */
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
    listQueuedPosts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: components["schemas"]["PostStatus"];
            };
            header?: never;
            path: {
                campaignId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; empty for a campaign without posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
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
    importPosts: {
        parameters: {
            query: {
                campaignId: components["schemas"]["UUID"];
                dryRun?: boolean;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description The result of each row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description The file cannot be read, or lacks a column. */
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
            /** @description Campaign not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    schedulePost: {
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
                "application/json": components["schemas"]["SchedulePost"];
            };
        };
        responses: {
            /** @description The post; Location has its address. For a best time it says what that was chosen by. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description Campaign not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
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
            /** @description The post breaks a rule of its platform, its time lies in the past or after the campaign's end, the account has no free time before that, or cannot be used, or the Idempotency-Key was used for another request. */
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
    schedulePosts: {
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
                "application/json": components["schemas"]["SchedulePosts"];
            };
        };
        responses: {
            /** @description The posts, one per platform. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheduled"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description Campaign not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
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
            /** @description The post breaks a rule of one of the platforms. */
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
    listSeries: {
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
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSeriesView"];
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
    createSeries: {
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
                "application/json": components["schemas"]["CreateSeries"];
            };
        };
        responses: {
            /** @description The recurring post. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description Campaign not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The post breaks a rule of its platform, or would never leave before the campaign ends. */
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
    deleteSeries: {
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
            /** @description It has ended. */
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
    getSocialSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant's settings, or the defaults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialSettings"];
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
    changeSocialSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SocialSettings"];
            };
        };
        responses: {
            /** @description The new settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getSlots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its weekly slots, in the account's time zone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
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
    setSlots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Slots"];
            };
        };
        responses: {
            /** @description The new slots. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
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
}

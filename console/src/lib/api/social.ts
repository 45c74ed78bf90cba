// Written by `npm run types` from the OpenAPI document of social-service. Not to be edited.

export interface components {
    schemas: {
        AccountStatus: "CONNECTED" | "NEEDS_ATTENTION" | "DISCONNECTED";
        AccountView: {
            attention?: components["schemas"]["Attention"];
            attentionDetail?: string;
            attentionSince?: components["schemas"]["Instant"];
            connectedAt: components["schemas"]["Instant"];
            connectedBy: string;
            expiresAt?: components["schemas"]["Instant"];
            externalAccountId: string;
            handle?: string;
            id: components["schemas"]["UUID"];
            isDefault: boolean;
            limitOverrides: {
                [key: string]: number;
            };
            minGap: string;
            name: string;
            picture?: string;
            platform: components["schemas"]["Channel"];
            renewsItself: boolean;
            scopes: string[];
            status: components["schemas"]["AccountStatus"];
            timeZone: string;
            version: number;
        };
        Accounts: {
            items: components["schemas"]["AccountView"][];
        };
        Attention: "LOGIN_EXPIRED" | "PERMISSION_MISSING" | "ACCOUNT_GONE";
        BestTimes: {
            items: components["schemas"]["BestTimesView"][];
        };
        BestTimesView: {
            accountId?: components["schemas"]["UUID"];
            best: components["schemas"]["Hour"][];
            hours: components["schemas"]["Hour"][];
            platform: components["schemas"]["Channel"];
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
            accountId?: components["schemas"]["UUID"];
            campaignId: components["schemas"]["UUID"];
            excerpt: string;
            id: components["schemas"]["UUID"];
            media: number;
            parts: number;
            platform: components["schemas"]["Channel"];
            scheduledFor: components["schemas"]["Instant"];
            status: components["schemas"]["PostStatus"];
            timing: components["schemas"]["Timing"];
            version: number;
        };
        Channel: "EMAIL" | "TWITTER" | "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "TIKTOK" | "BLUESKY" | "ADS";
        Code: "CONTENT_REFUSED" | "DUPLICATE" | "MEDIA_UNUSABLE" | "UNSUPPORTED" | "NETWORK_UNREACHABLE" | "OUTCOME_UNKNOWN";
        DayOfWeek: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
        FailureView: {
            code: components["schemas"]["Code"];
            detail?: string;
        };
        Feature: "THREAD" | "FIRST_COMMENT" | "ALT_TEXT" | "EDIT" | "DELETE" | "LINK_PREVIEW" | "PRIVACY" | "AI_DISCLOSURE";
        HoldReason: "CAMPAIGN" | "ACCOUNT" | "APPROVAL";
        Hour: {
            hour: number;
            ownShare: number;
            score: number;
            weekday: components["schemas"]["DayOfWeek"];
        };
        /** Format: date-time */
        Instant: string;
        LedgerView: {
            detail?: string;
            finishedAt?: components["schemas"]["Instant"];
            number: number;
            outcome: string;
            remoteId?: string;
            startedAt: components["schemas"]["Instant"];
            step: string;
        };
        MediaView: {
            altText?: string;
            type?: string;
            url: string;
        };
        MediaInput: {
            altText?: string | null;
            type?: string | null;
            url: string;
        };
        Options: {
            firstComment?: string | null;
            madeWithAi?: boolean | null;
            privacy?: string | null;
            utm?: boolean | null;
        };
        OptionsView: {
            firstComment?: string;
            madeWithAi: boolean;
            privacy?: string;
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
            asOf?: components["schemas"]["Instant"];
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
            posts: number;
            status: components["schemas"]["PostStatus"];
        };
        PostStatus: "QUEUED" | "HELD" | "PUBLISHING" | "UNKNOWN" | "PUBLISHED" | "FAILED" | "CANCELLED";
        PostView: {
            accountId?: components["schemas"]["UUID"];
            attempts?: components["schemas"]["LedgerView"][];
            campaignId: components["schemas"]["UUID"];
            cancelReason?: string;
            contentId?: components["schemas"]["UUID"];
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            externalId?: string;
            failure?: components["schemas"]["FailureView"];
            holds: components["schemas"]["HoldReason"][];
            id: components["schemas"]["UUID"];
            link?: string;
            media: components["schemas"]["MediaView"][];
            nextAttemptAt?: components["schemas"]["Instant"];
            options: components["schemas"]["OptionsView"];
            parts: string[];
            platform: components["schemas"]["Channel"];
            publishedAt?: components["schemas"]["Instant"];
            scheduledFor: components["schemas"]["Instant"];
            status: components["schemas"]["PostStatus"];
            text: string;
            timeEvidence?: components["schemas"]["TimeEvidence"];
            timing: components["schemas"]["Timing"];
            updatedAt: components["schemas"]["Instant"];
            url?: string;
            version: number;
            warning?: string;
        };
        QueueView: {
            counts: components["schemas"]["PostCount"][];
            items: components["schemas"]["PostView"][];
            nextCursor?: string;
        };
        SchedulePost: {
            accountId?: components["schemas"]["UUID"] | null;
            campaignId: components["schemas"]["UUID"];
            content?: string | null;
            link?: string | null;
            media?: components["schemas"]["MediaInput"][] | null;
            options?: components["schemas"]["Options"] | null;
            parts?: string[] | null;
            platform: components["schemas"]["Channel"];
            scheduledTime: string;
        };
        EditPost: {
            accountId?: components["schemas"]["UUID"] | null;
            content?: string | null;
            link?: string | null;
            media?: components["schemas"]["MediaInput"][] | null;
            options?: components["schemas"]["Options"] | null;
            parts?: string[] | null;
        };
        SlotView: {
            time: string;
            weekday: components["schemas"]["DayOfWeek"];
        };
        Slots: {
            items: components["schemas"]["SlotView"][];
        };
        Source: "OWN_ENGAGEMENT" | "USUAL_HOURS";
        TimeEvidence: {
            ownShare: number;
            posts: number;
            source: components["schemas"]["Source"];
        };
        Timing: "EXACT" | "BEST" | "SLOT";
        /** Format: uuid */
        UUID: string;
    };
}

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
        ChangeNotificationSettings: {
            digest: components["schemas"]["DigestSettings"];
            kinds: components["schemas"]["NotificationKind"][];
        };
        /** @enum {string} */
        Channel: "EMAIL" | "TWITTER" | "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "TIKTOK" | "BLUESKY" | "ADS";
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
        /** Format: date-time */
        Instant: string;
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
        OverviewView: {
            items: components["schemas"]["CampaignOverviewView"][];
            nextCursor?: string;
            ranking: string;
            /** Format: int32 */
            running: number;
        };
        /** @enum {string} */
        RecoveryAction: "RECONNECT_ACCOUNT" | "EDIT_POSTS" | "RETRY_POSTS" | "EDIT_EMAIL" | "RESUME_EMAIL" | "PAUSE_EMAIL" | "REALLOCATE_BUDGET" | "SCHEDULE_CONTENT" | "CREATE_CONTENT";
        RecoveryStep: {
            action?: components["schemas"]["RecoveryAction"] | null;
            targets: components["schemas"]["UUID"][];
            text: string;
        };
        /** Format: uuid */
        UUID: string;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}

package com.dryjets.orchestrator.notification;

/** What a notification is about. */
public enum NotificationKind {
    /** Something keeps a campaign from working. */
    FAILURE_RAISED,
    /** The cause of a failure is gone. */
    FAILURE_CLEARED,
    /** There is new advice. */
    RECOMMENDATION_ISSUED,
    /** A campaign has ended, with its result. */
    CAMPAIGN_ENDED
}

package com.dryjets.orchestrator.failure;

/** What fails. */
public enum FailureKind {
    /** An account cannot publish. */
    ACCOUNT,
    /** Posts failed. */
    POSTS_FAILED,
    /** An email could not be sent at all. */
    EMAIL_FAILED,
    /** An email was paused automatically. */
    EMAIL_PAUSED,
    /** The mail server of a sender refuses everything. */
    EMAIL_BLOCKED,
    /** Posts or emails are overdue. */
    LATE,
    /** More emails bounce than mailbox providers tolerate. */
    BOUNCES,
    /** More recipients report spam than mailbox providers tolerate. */
    COMPLAINTS,
    /** A channel has spent more than it was allocated. */
    OVERSPEND,
    /** Money is spent without conversions where some would be expected. */
    NO_CONVERSIONS,
    /** A channel has stopped reporting metrics: all of them, its spend, or one that others depend on. */
    NO_METRICS,
    /** Posts or emails are published, or money is there to be spent, but nobody sees them. */
    NO_DELIVERY,
    /** Nothing is scheduled, and nothing has been published for longer than usual. */
    SILENT,
    /** A channel gets far less engagement than it usually does on these weekdays and at these hours. */
    LOW_ENGAGEMENT
}

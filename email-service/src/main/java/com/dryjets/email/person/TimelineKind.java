package com.dryjets.email.person;

/** What happened to a contact. */
public enum TimelineKind {
    CREATED,
    CONSENT,
    /** In another system. */
    EVENT,
    /** The contact asked for a list and has not confirmed it yet. */
    LIST_REQUESTED,
    LIST_SUBSCRIBED,
    LIST_UNSUBSCRIBED,
    /** A user took the contact off a list. */
    LIST_REMOVED,
    EMAIL_SENT,
    EMAIL_OPENED,
    EMAIL_CLICKED,
    /** A single email, not one of a campaign. */
    TRANSACTIONAL_SENT,
    BOUNCED,
    COMPLAINED,
    UNSUBSCRIBED,
    /** Another system reported conversions that an email brought. */
    CONVERTED,
    /** Another system reported revenue that an email brought. */
    REVENUE
}

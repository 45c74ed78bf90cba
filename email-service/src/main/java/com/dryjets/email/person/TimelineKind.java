package com.dryjets.email.person;

/** What happened to a contact. */
public enum TimelineKind {
    CREATED,
    CONSENT,
    /** In another system. */
    EVENT,
    EMAIL_SENT,
    EMAIL_OPENED,
    EMAIL_CLICKED,
    UNSUBSCRIBED
}

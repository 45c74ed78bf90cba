package com.dryjets.email.email;

/** Where a version of an email's content comes from. */
public enum ContentOrigin {
    /** Somebody designed it. */
    EDITED,
    /** It was approved in content-service. */
    APPROVED,
    /** Somebody restored an earlier version. */
    RESTORED
}

package com.dryjets.social.account;

/** The state of an account. */
public enum AccountStatus {
    CONNECTED,
    /** A person has to act before it can publish again; its posts wait. */
    NEEDS_ATTENTION,
    /** A person disconnected it; its tokens are deleted. */
    DISCONNECTED
}

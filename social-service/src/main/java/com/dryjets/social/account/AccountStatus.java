package com.dryjets.social.account;

/** The state of an account. */
public enum AccountStatus {
    CONNECTED,
    /** The network rejects the token; connect the account again. */
    INVALID
}

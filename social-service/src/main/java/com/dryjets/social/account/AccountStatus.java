package com.dryjets.social.account;

/** Whether an account can be used. */
public enum AccountStatus {
    CONNECTED,
    /** The network refuses its token; connecting it again mends it. */
    INVALID
}

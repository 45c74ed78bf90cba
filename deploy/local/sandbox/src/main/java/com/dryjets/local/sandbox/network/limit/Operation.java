package com.dryjets.local.sandbox.network.limit;

/** What a request does, which decides the limits and the injected faults that it meets. */
public enum Operation {
    /** Makes a post visible. */
    PUBLISH,
    /** Changes something without making a post visible. */
    PREPARE,
    READ
}

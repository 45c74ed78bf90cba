package com.dryjets.local.sandbox.network;

/** What a request does; decides which limit and which injected faults apply. */
public enum Operation {
    /** Makes a post visible. */
    PUBLISH,
    /** Changes something without making a post visible. */
    PREPARE,
    READ
}

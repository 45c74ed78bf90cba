package com.dryjets.local.sandbox.network.fault;

import java.util.Locale;

/** What a request does; decides which limit and which injected faults apply. */
public enum Operation {
    /** Makes a post visible. */
    PUBLISH,
    /** Comments on a post. */
    COMMENT,
    /** Uploads media or parts of them. */
    MEDIA,
    /** Changes something else: a container, an edit, a deletion. */
    PREPARE,
    READ,
    /** Gives, renews or revokes a token. */
    AUTHORIZE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Operation of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package com.dryjets.common.rest;

import com.dryjets.common.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A resource's version as an entity tag. */
public final class ETag {

    private ETag() {}

    /** The tag of a version, quoted as the header wants it. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Fails with 412 where the caller named another version; naming none is allowed. */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(of(version))) {
            throw Problem.stale();
        }
    }
}

package com.dryjets.kit.rest;

import com.dryjets.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A resource's version as an entity tag. */
public final class ETag {

    private ETag() {}

    /** The tag of a version, quoted as the header wants it. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** 200 with the resource and its version. */
    public static <T> RestResponse<T> tagged(T resource, long version) {
        return ResponseBuilder.ok(resource)
                .header(HttpHeaders.ETAG, of(version))
                .build();
    }

    /** Fails with 412 where the caller named another version; naming none is allowed. */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(of(version))) {
            throw Problem.stale();
        }
    }
}

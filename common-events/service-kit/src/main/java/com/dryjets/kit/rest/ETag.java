package com.dryjets.kit.rest;

import com.dryjets.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Entity tags made from a resource's version. */
public final class ETag {

    private ETag() {}

    /** The quoted tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Answers 200 with the resource and its tag. */
    public static <T> RestResponse<T> tagged(T resource, long version) {
        return ResponseBuilder.ok(resource)
                .header(HttpHeaders.ETAG, of(version))
                .build();
    }

    /** Answers 201 with a new resource, its tag and its address, which is relative to the service. */
    public static <T> RestResponse<T> created(String address, T resource, long version) {
        return ResponseBuilder.<T>created(URI.create(address))
                .entity(resource)
                .header(HttpHeaders.ETAG, of(version))
                .build();
    }

    /** Fails with 412 when {@code If-Match} names another version; without the header any version matches. */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !matches(ifMatch, version)) {
            throw Problem.stale();
        }
    }

    /** RFC 9110, section 13.1.1: any version, or a list of tags compared strongly, so that weak tags never match. */
    private static boolean matches(String ifMatch, long version) {
        return ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(of(version)::equals);
    }
}

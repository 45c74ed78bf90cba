package com.dryjets.content.media;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The headers that make a request for a file conditional or partial. */
class Conditions {

    @HeaderParam("Range")
    @Nullable
    String range;

    @HeaderParam("If-Range")
    @Nullable
    String ifRange;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Nullable
    String ifNoneMatch;

    /** Formats a time as HTTP does (RFC 9110, section 5.6.7), in whole seconds. */
    static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
    }

    /** Returns whether the client has this version of the file. */
    boolean has(String etag) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || Arrays.stream(ifNoneMatch.split(","))
                                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                                .anyMatch(etag::equals));
    }

    /** What to send of this version: all of it if the client has parts of another one. */
    ByteRange range(String etag, String lastModified, long length) {
        boolean isSame = ifRange == null
                || ifRange.strip().equals(etag)
                || ifRange.strip().equals(lastModified);
        return isSame ? ByteRange.of(range, length) : new ByteRange.Whole();
    }
}

package com.dryjets.analytics.exchange.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The files of the feed. */
@Path("/")
interface FeedHttp {

    /** Reads a file, unless it still is the one with these validators. Blocks; the body streams. */
    @GET
    @Path("/{file}")
    RestResponse<InputStream> get(
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String etag,
            @HeaderParam(HttpHeaders.IF_MODIFIED_SINCE) @Nullable String lastModified);
}

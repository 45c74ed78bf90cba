package com.dryjets.social.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The methods of an account's server; {@code server} is its address. */
@RegisterRestClient(configKey = "bluesky")
@Path("/xrpc")
interface BlueskyHttp {

    @POST
    @Path("/com.atproto.server.createSession")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> createSession(@Url String server, JsonNode session);

    /** Takes the refresh token in the place of the access token. */
    @POST
    @Path("/com.atproto.server.refreshSession")
    Uni<RestResponse<String>> refreshSession(
            @Url String server, @HeaderParam(HttpHeaders.AUTHORIZATION) String refreshToken);

    @GET
    @Path("/com.atproto.server.getSession")
    Uni<RestResponse<String>> session(@Url String server, @HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    @GET
    @Path("/com.atproto.identity.resolveHandle")
    Uni<RestResponse<String>> resolveHandle(@Url String server, @QueryParam("handle") String handle);

    @GET
    @Path("/com.atproto.repo.getRecord")
    Uni<RestResponse<String>> record(
            @Url String server,
            @QueryParam("repo") String repo,
            @QueryParam("collection") String collection,
            @QueryParam("rkey") String key);

    /** Newest first. */
    @GET
    @Path("/com.atproto.repo.listRecords")
    Uni<RestResponse<String>> records(
            @Url String server,
            @QueryParam("repo") String repo,
            @QueryParam("collection") String collection,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/com.atproto.repo.createRecord")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> createRecord(
            @Url String server, @HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode record);

    @POST
    @Path("/com.atproto.repo.deleteRecord")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> deleteRecord(
            @Url String server, @HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode record);

    /** The server passes this on to the service that {@code atproto-proxy} names. */
    @GET
    @Path("/app.bsky.feed.getPosts")
    Uni<RestResponse<String>> posts(
            @Url String server,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @HeaderParam("atproto-proxy") String service,
            @QueryParam("uris") List<String> uris);
}

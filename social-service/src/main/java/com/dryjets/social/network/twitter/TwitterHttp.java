package com.dryjets.social.network.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The endpoints of the X API; the address ends with its version. */
@RegisterRestClient(configKey = "twitter")
interface TwitterHttp {

    @POST
    @Path("/tweets")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> create(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode tweet);

    @DELETE
    @Path("/tweets/{id}")
    Uni<RestResponse<String>> delete(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    @GET
    @Path("/tweets")
    Uni<RestResponse<String>> tweets(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("ids") String ids,
            @QueryParam("tweet.fields") String fields);

    @GET
    @Path("/users/me")
    Uni<RestResponse<String>> me(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @QueryParam("user.fields") String fields);

    @GET
    @Path("/users/{id}/tweets")
    Uni<RestResponse<String>> timeline(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("id") String userId,
            @QueryParam("tweet.fields") String fields,
            @QueryParam("exclude") String exclude,
            @QueryParam("start_time") String since,
            @QueryParam("max_results") int limit,
            @QueryParam("pagination_token") @Nullable String cursor);

    /** Exchanges a code. A confidential client authenticates by header, a public one by its id. */
    @POST
    @Path("/oauth2/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> exchange(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String basic,
            @FormParam("grant_type") String grantType,
            @FormParam("code") String code,
            @FormParam("redirect_uri") String callback,
            @FormParam("code_verifier") String verifier,
            @FormParam("client_id") @Nullable String clientId);

    @POST
    @Path("/oauth2/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> refresh(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String basic,
            @FormParam("grant_type") String grantType,
            @FormParam("refresh_token") String refreshToken,
            @FormParam("client_id") @Nullable String clientId);
}

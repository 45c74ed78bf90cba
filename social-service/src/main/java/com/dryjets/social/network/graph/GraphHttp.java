package com.dryjets.social.network.graph;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of the Graph API that Facebook and Instagram share. Access tokens are sent in a header, because URLs end
 * up in logs.
 */
public interface GraphHttp {

    /** Exchanges an authorization code; "Manually Build a Login Flow". */
    @GET
    @Path("/oauth/access_token")
    Uni<RestResponse<String>> exchangeCode(
            @QueryParam("client_id") String client,
            @QueryParam("client_secret") String secret,
            @QueryParam("redirect_uri") String callback,
            @QueryParam("code") String code);

    /** Exchanges a user token for one that lives 60 days; "Get Long-Lived Tokens". */
    @GET
    @Path("/oauth/access_token")
    Uni<RestResponse<String>> exchangeToken(
            @QueryParam("grant_type") String grantType,
            @QueryParam("client_id") String client,
            @QueryParam("client_secret") String secret,
            @QueryParam("fb_exchange_token") String token);

    /** What the user granted; "User Permissions". */
    @GET
    @Path("/me/permissions")
    Uni<RestResponse<String>> permissions(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    /** The pages that the user manages, with tokens for them; "User Accounts". */
    @GET
    @Path("/me/accounts")
    Uni<RestResponse<String>> accounts(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/{object}")
    Uni<RestResponse<String>> read(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("object") String object,
            @QueryParam("fields") String fields);

    @DELETE
    @Path("/{object}")
    Uni<RestResponse<String>> delete(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("object") String object);

    @GET
    @Path("/{post}/insights")
    Uni<RestResponse<String>> insights(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("post") String post,
            @QueryParam("metric") String metrics);

    @GET
    @Path("/{post}/comments")
    Uni<RestResponse<String>> comments(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("post") String post,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit);

    @POST
    @Path("/{post}/comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> comment(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("post") String post,
            @FormParam("message") String message);
}

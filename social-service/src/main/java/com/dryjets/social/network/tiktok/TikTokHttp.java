package com.dryjets.social.network.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The endpoints of TikTok's API; the address ends with its version. */
@RegisterRestClient(configKey = "tiktok")
interface TikTokHttp {

    @GET
    @Path("/user/info/")
    Uni<RestResponse<String>> user(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @QueryParam("fields") String fields);

    @POST
    @Path("/post/publish/creator_info/query/")
    @Consumes(TikTokAnswers.JSON)
    Uni<RestResponse<String>> creator(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    @POST
    @Path("/post/publish/video/init/")
    @Consumes(TikTokAnswers.JSON)
    Uni<RestResponse<String>> startVideo(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode post);

    @POST
    @Path("/post/publish/content/init/")
    @Consumes(TikTokAnswers.JSON)
    Uni<RestResponse<String>> startPhotos(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode post);

    @POST
    @Path("/post/publish/status/fetch/")
    @Consumes(TikTokAnswers.JSON)
    Uni<RestResponse<String>> status(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode publishId);

    @POST
    @Path("/video/list/")
    @Consumes(TikTokAnswers.JSON)
    Uni<RestResponse<String>> videos(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @QueryParam("fields") String fields, JsonNode page);

    @POST
    @Path("/video/query/")
    @Consumes(TikTokAnswers.JSON)
    Uni<RestResponse<String>> query(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("fields") String fields,
            JsonNode filters);

    @POST
    @Path("/oauth/token/")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> exchange(
            @FormParam("client_key") String clientKey,
            @FormParam("client_secret") String clientSecret,
            @FormParam("code") String code,
            @FormParam("grant_type") String grantType,
            @FormParam("redirect_uri") String callback);

    @POST
    @Path("/oauth/token/")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> refresh(
            @FormParam("client_key") String clientKey,
            @FormParam("client_secret") String clientSecret,
            @FormParam("grant_type") String grantType,
            @FormParam("refresh_token") String refreshToken);
}

package com.dryjets.social.platform;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
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

/** The endpoints of the Instagram Graph API. */
@RegisterRestClient(configKey = "instagram")
@Path("/v23.0")
interface InstagramHttp {

    @GET
    @Path("/{user}")
    Uni<RestResponse<String>> user(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("user") String user,
            @QueryParam("fields") String fields);

    @POST
    @Path("/{user}/media")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> container(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("user") String user,
            @FormParam("image_url") String image,
            @FormParam("caption") String caption);

    @POST
    @Path("/{user}/media_publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> publish(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("user") String user,
            @FormParam("creation_id") String container);

    @GET
    @Path("/{user}/media")
    Uni<RestResponse<String>> media(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("user") String user,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{media}/insights")
    Uni<RestResponse<String>> insights(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("media") String media,
            @QueryParam("metric") String metrics);
}

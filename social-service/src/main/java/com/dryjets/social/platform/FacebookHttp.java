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

/** The endpoints of the Graph API for pages. The token is sent in a header, because URLs end up in logs. */
@RegisterRestClient(configKey = "facebook")
@Path("/v23.0")
interface FacebookHttp {

    @GET
    @Path("/me")
    Uni<RestResponse<String>> me(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @QueryParam("fields") String fields);

    @POST
    @Path("/{page}/feed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> post(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("page") String page,
            @FormParam("message") String message);

    @GET
    @Path("/{page}/feed")
    Uni<RestResponse<String>> feed(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("page") String page,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{post}")
    Uni<RestResponse<String>> read(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("post") String post,
            @QueryParam("fields") String fields);

    @GET
    @Path("/{post}/insights")
    Uni<RestResponse<String>> insights(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("post") String post,
            @QueryParam("metric") String metrics);
}

package com.dryjets.social.network.facebook;

import com.dryjets.social.network.graph.GraphHttp;
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
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The endpoints of the Graph API for pages; the address ends with the API's version. */
@RegisterRestClient(configKey = "facebook-graph")
interface FacebookHttp extends GraphHttp {

    /** Shows a post: {@code message}, {@code link}, {@code attached_media[0]} and so on. */
    @POST
    @Path("/{page}/feed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> post(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("page") String page,
            MultivaluedMap<String, String> post);

    @GET
    @Path("/{page}/posts")
    Uni<RestResponse<String>> posts(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("page") String page,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @POST
    @Path("/{post}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> edit(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("post") String post,
            @FormParam("message") String message);
}

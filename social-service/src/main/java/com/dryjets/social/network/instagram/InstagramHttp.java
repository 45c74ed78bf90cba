package com.dryjets.social.network.instagram;

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

/** The endpoints of the Instagram API with Facebook Login; the address ends with the API's version. */
@RegisterRestClient(configKey = "instagram-graph")
interface InstagramHttp extends GraphHttp {

    /**
     * Creates a container: {@code image_url} or {@code video_url} with {@code media_type}, {@code caption}, {@code
     * alt_text}, {@code is_carousel_item}, {@code children}, {@code is_ai_generated}.
     */
    @POST
    @Path("/{user}/media")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> container(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("user") String user,
            MultivaluedMap<String, String> container);

    /** Shows what is in a container. */
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
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/{user}/content_publishing_limit")
    Uni<RestResponse<String>> publishingLimit(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("user") String user,
            @QueryParam("fields") String fields);
}

package com.dryjets.social.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
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

/** The endpoints of the X API v2. */
@RegisterRestClient(configKey = "twitter")
@Path("/2")
interface TwitterHttp {

    @POST
    @Path("/tweets")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> create(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode tweet);

    @GET
    @Path("/tweets")
    Uni<RestResponse<String>> tweets(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("ids") String ids,
            @QueryParam("tweet.fields") String fields);

    @GET
    @Path("/users/me")
    Uni<RestResponse<String>> me(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    @GET
    @Path("/users/{id}/tweets")
    Uni<RestResponse<String>> timeline(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("id") String userId,
            @QueryParam("tweet.fields") String fields,
            @QueryParam("max_results") int limit);
}

package com.dryjets.social.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The endpoints of LinkedIn's versioned REST API. */
@RegisterRestClient(configKey = "linkedin")
@Path("/rest")
@ClientHeaderParam(name = "LinkedIn-Version", value = "${dryjets.social.linkedin-version}")
@ClientHeaderParam(name = "X-Restli-Protocol-Version", value = "2.0.0")
interface LinkedInHttp {

    @GET
    @Path("/organizations/{id}")
    Uni<RestResponse<String>> organization(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    @POST
    @Path("/posts")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> create(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode post);

    @GET
    @Path("/posts")
    Uni<RestResponse<String>> posts(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("q") String finder,
            @QueryParam("author") String author,
            @QueryParam("count") int count);

    /** Reads statistics. {@code shares} is {@code List(urn%3A…,urn%3A…)}, whose parentheses and commas must not be encoded. */
    @GET
    @Path("/organizationalEntityShareStatistics")
    Uni<RestResponse<String>> statistics(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("q") String finder,
            @QueryParam("organizationalEntity") String organization,
            @Encoded @QueryParam("shares") String shares);
}

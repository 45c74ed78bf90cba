package com.dryjets.social.network.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jspecify.annotations.Nullable;

/** The endpoints of LinkedIn's versioned REST API. URNs are passed percent-encoded, as Rest.li 2.0 requires. */
@RegisterRestClient(configKey = "linkedin")
@Path("/rest")
@ClientHeaderParam(name = "LinkedIn-Version", value = "${dryjets.social.linkedin.version}")
@ClientHeaderParam(name = "X-Restli-Protocol-Version", value = "2.0.0")
interface LinkedInHttp {

    String METHOD = "X-RestLi-Method";

    @GET
    @Path("/organizations/{id}")
    Uni<RestResponse<String>> organization(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    @GET
    @Path("/organizationAcls")
    Uni<RestResponse<String>> roles(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("q") String finder,
            @QueryParam("role") String role,
            @QueryParam("state") String state,
            @QueryParam("start") int start,
            @QueryParam("count") int count);

    @POST
    @Path("/posts")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> create(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode post);

    @POST
    @Path("/posts/{urn}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ClientHeaderParam(name = METHOD, value = "PARTIAL_UPDATE")
    Uni<RestResponse<String>> update(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @Encoded @PathParam("urn") String urn,
            JsonNode patch);

    @DELETE
    @Path("/posts/{urn}")
    @ClientHeaderParam(name = METHOD, value = "DELETE")
    Uni<RestResponse<String>> delete(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @Encoded @PathParam("urn") String urn);

    @GET
    @Path("/posts")
    @ClientHeaderParam(name = METHOD, value = "FINDER")
    Uni<RestResponse<String>> posts(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("q") String finder,
            @Encoded @QueryParam("author") String author,
            @QueryParam("sortBy") String sort,
            @QueryParam("start") int start,
            @QueryParam("count") int count);

    @GET
    @Path("/socialActions/{urn}/comments")
    Uni<RestResponse<String>> comments(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @Encoded @PathParam("urn") String urn,
            @QueryParam("count") int count);

    @POST
    @Path("/socialActions/{urn}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> comment(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @Encoded @PathParam("urn") String urn,
            JsonNode comment);

    /**
     * Reads statistics of posts. {@code shares} and {@code ugcPosts} are {@code List(urn%3A…,urn%3A…)}, whose parentheses
     * and commas must not be encoded.
     */
    @GET
    @Path("/organizationalEntityShareStatistics")
    Uni<RestResponse<String>> statistics(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("q") String finder,
            @Encoded @QueryParam("organizationalEntity") String organization,
            @Encoded @QueryParam("shares") @Nullable String shares,
            @Encoded @QueryParam("ugcPosts") @Nullable String ugcPosts);

    /** Starts or completes an upload. {@code kind} is {@code images} or {@code videos}. */
    @POST
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> upload(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("kind") String kind,
            @QueryParam("action") String action,
            JsonNode request);

    @GET
    @Path("/{kind}/{urn}")
    Uni<RestResponse<String>> medium(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("kind") String kind,
            @Encoded @PathParam("urn") String urn);
}

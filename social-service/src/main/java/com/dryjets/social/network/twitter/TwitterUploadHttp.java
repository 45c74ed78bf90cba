package com.dryjets.social.network.twitter;

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
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** The media endpoints of the X API, with the longer time-outs that files need; the address ends with its version. */
@RegisterRestClient(configKey = "twitter-upload")
@Path("/media")
interface TwitterUploadHttp {

    @POST
    @Path("/upload/initialize")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> initialize(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode medium);

    /** Sends a chunk: {@code segment_index} from 0 to 999, and {@code media}. */
    @POST
    @Path("/upload/{id}/append")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Uni<RestResponse<String>> append(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("id") String id,
            ClientMultipartForm chunk);

    @POST
    @Path("/upload/{id}/finalize")
    Uni<RestResponse<String>> complete(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    @GET
    @Path("/upload")
    Uni<RestResponse<String>> status(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("command") String command,
            @QueryParam("media_id") String id);

    @POST
    @Path("/metadata")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> describe(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode metadata);
}

package com.dryjets.social.network.facebook;

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

/**
 * The Resumable Upload API: a session takes the bytes of a file, and answers the last of them with a handle of it. Sending
 * bytes takes longer than other calls.
 */
@RegisterRestClient(configKey = "facebook-uploads")
interface FacebookUploadHttp {

    @POST
    @Path("/{app}/uploads")
    Uni<RestResponse<String>> start(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("app") String app,
            @QueryParam("file_name") String name,
            @QueryParam("file_length") long length,
            @QueryParam("file_type") String type);

    /** Tells how many bytes a session has. */
    @GET
    @Path("/{session}")
    Uni<RestResponse<String>> offset(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("session") String session);

    @POST
    @Path("/{session}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Uni<RestResponse<String>> send(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("session") String session,
            @HeaderParam("file_offset") long offset,
            byte[] bytes);
}

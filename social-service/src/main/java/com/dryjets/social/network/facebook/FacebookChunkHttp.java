package com.dryjets.social.network.facebook;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** The chunks of a video's upload, each of which takes longer than other calls. */
@RegisterRestClient(configKey = "facebook-chunks")
@Path("/{page}/videos")
interface FacebookChunkHttp {

    /** Sends a chunk: {@code upload_phase}, {@code upload_session_id}, {@code start_offset}, {@code video_file_chunk}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Uni<RestResponse<String>> transfer(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("page") String page,
            ClientMultipartForm chunk);
}

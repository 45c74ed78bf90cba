package com.dryjets.social.network.facebook;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The upload of a page's videos in chunks, {@code upload_phase} of the Graph API's reference "Page Videos", which has a
 * host of its own. A session belongs to one video, so that finishing it twice does not show the video twice.
 */
@RegisterRestClient(configKey = "facebook-video")
@Path("/{page}/videos")
interface FacebookVideoHttp {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> start(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("page") String page,
            @FormParam("upload_phase") String phase,
            @FormParam("file_size") long size);

    /** Shows the video when it is processed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> finish(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("page") String page,
            @FormParam("upload_phase") String phase,
            @FormParam("upload_session_id") String session,
            @FormParam("description") String description);
}

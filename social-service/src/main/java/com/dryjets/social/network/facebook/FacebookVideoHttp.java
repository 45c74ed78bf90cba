package com.dryjets.social.network.facebook;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The videos of a page, which have a host of their own ("Publish with the Video API"). */
@RegisterRestClient(configKey = "facebook-video")
interface FacebookVideoHttp {

    /** Shows a video when it is processed: {@code description}, {@code fbuploader_video_file_chunk} or {@code file_url}. */
    @POST
    @Path("/{page}/videos")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> show(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("page") String page,
            MultivaluedMap<String, String> video);
}

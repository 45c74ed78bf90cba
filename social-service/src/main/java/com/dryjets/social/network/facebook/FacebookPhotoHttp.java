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
import org.jspecify.annotations.Nullable;

/** The upload of a page's pictures, which takes longer than other calls, since Facebook fetches the picture. */
@RegisterRestClient(configKey = "facebook-photos")
interface FacebookPhotoHttp {

    /** Has Facebook fetch a picture; an unpublished one is seen by nobody until a post shows it. */
    @POST
    @Path("/{page}/photos")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<String>> photo(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("page") String page,
            @FormParam("url") String url,
            @FormParam("published") boolean published,
            @FormParam("alt_text_custom") @Nullable String altText);
}

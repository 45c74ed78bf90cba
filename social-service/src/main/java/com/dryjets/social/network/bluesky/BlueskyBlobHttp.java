package com.dryjets.social.network.bluesky;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.File;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The upload of pictures and videos, which takes longer than other calls. */
@RegisterRestClient(configKey = "bluesky-blobs")
@Path("/xrpc/com.atproto.repo.uploadBlob")
interface BlueskyBlobHttp {

    @POST
    Uni<RestResponse<String>> upload(
            @Url String server,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            File blob);
}

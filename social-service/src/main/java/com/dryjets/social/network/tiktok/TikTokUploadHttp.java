package com.dryjets.social.network.tiktok;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Sends videos to the address that TikTok names for each, with the longer time-outs that files need. */
@RegisterRestClient(configKey = "tiktok-upload")
interface TikTokUploadHttp {

    /**
     * Sends a chunk.
     *
     * @param range {@code bytes 0-9999999/50000123}
     */
    @PUT
    Uni<RestResponse<String>> put(
            @Url String address,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam("Content-Range") String range,
            byte[] bytes);
}

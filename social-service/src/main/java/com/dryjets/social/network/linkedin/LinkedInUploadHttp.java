package com.dryjets.social.network.linkedin;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sends files to the addresses that LinkedIn names for them, with the longer time-outs that files need. */
@RegisterRestClient(configKey = "linkedin-upload")
interface LinkedInUploadHttp {

    /** Sends bytes. Pictures need the token; videos must come without it. */
    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Uni<RestResponse<String>> put(
            @Url String address, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String token, byte[] bytes);
}

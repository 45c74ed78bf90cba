package com.dryjets.social.network.bluesky;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Bluesky's service that reads the title, description and picture of a page, as its own app uses it. */
@RegisterRestClient(configKey = "bluesky-cards")
@Path("/v1/extract")
interface BlueskyCardHttp {

    @GET
    Uni<RestResponse<String>> extract(@QueryParam("url") String url);
}

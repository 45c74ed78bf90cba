package com.dryjets.social.series;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Recurring posts. */
@Path("/marketing/social/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recurring posts")
public class SeriesResource {

    private static final String PATH = "/marketing/social/series";

    private final CurrentCaller caller;
    private final SeriesService service;

    SeriesResource(CurrentCaller caller, SeriesService service) {
        this.caller = caller;
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "createSeries",
            summary = "Create a recurring post",
            description =
                    "It leaves on its weekdays until the campaign ends. Its posts enter the queue a week ahead and can"
                            + " be edited, moved and cancelled there one by one.")
    @APIResponse(
            responseCode = "201",
            description = "The recurring post.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SeriesView.class)))
    @APIResponse(responseCode = "404", description = "Campaign not found.")
    @APIResponse(
            responseCode = "422",
            description = "The post breaks a rule of its platform, or would never leave before the campaign ends.")
    public Uni<RestResponse<SeriesView>> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CreateSeries wanted) {
        Idempotency.Request request = new Idempotency.Request(caller.get(), "POST " + PATH, key, wanted);
        return service.create(request, wanted).map(view -> ETag.created(PATH + "/" + view.id(), view, view.version()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSeries", summary = "List the recurring posts of a campaign")
    @APIResponse(responseCode = "200", description = "One page.")
    public Uni<Page<SeriesView>> list(
            @QueryParam("campaignId") @NotNull UUID campaignId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(caller.get(), campaignId, PageRequest.of(limit, cursor));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "deleteSeries",
            summary = "End a recurring post",
            description = "Its posts that are in the queue stay there.")
    @APIResponse(responseCode = "204", description = "It has ended.")
    public Uni<RestResponse<Void>> delete(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return service.delete(caller.get(), id, ifMatch).replaceWith(RestResponse::noContent);
    }
}

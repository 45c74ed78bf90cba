package com.dryjets.campaign.savedview;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Saved views of the campaign list. */
@Path("/marketing/campaigns/views")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved views")
public class SavedViewResource {

    private static final String PATH = "/marketing/campaigns/views";

    private final CurrentCaller caller;
    private final SecurityIdentity identity;
    private final SavedViewService service;

    SavedViewResource(CurrentCaller caller, SecurityIdentity identity, SavedViewService service) {
        this.caller = caller;
        this.identity = identity;
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listSavedViews",
            summary = "List saved views of the campaign list",
            description = "First the caller's own views, at most 50, then those that others share, each by name.")
    @APIResponse(responseCode = "200", description = "The views, and the one that the caller's list opens with.")
    public Uni<SavedViewList> list() {
        return service.list(caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSavedView", summary = "Get a saved view")
    @APIResponse(responseCode = "200", description = "The view, with its version as `ETag`.")
    public Uni<RestResponse<SavedView>> get(UUID id) {
        return service.get(caller.get(), id).map(view -> ETag.tagged(view, view.version()));
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "createSavedView",
            summary = "Save a view of the campaign list",
            description = "Everybody can save views for themselves; marketers can share them with the team.")
    @APIResponse(
            responseCode = "201",
            description = "The view; `Location` has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The caller has a view with this name, or there are too many views.")
    public Uni<RestResponse<SavedView>> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CreateSavedView body) {
        Idempotency.Request request = new Idempotency.Request(caller.get(), "POST " + PATH, key, body);
        return service.create(request, editor(), body).map(SavedViewResource::created);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "updateSavedView",
            summary = "Update a saved view",
            description = "Absent fields stay as they are; `filters` replaces all filters. Views of others can be"
                    + " changed by administrators only.")
    @APIResponse(responseCode = "200", description = "The updated view, with its version as `ETag`.")
    @APIResponse(
            responseCode = "409",
            description = "The owner has another view with this name, or the team shares too many views.")
    public Uni<RestResponse<SavedView>> change(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ChangeSavedView body) {
        return service.change(editor(), id, ifMatch, body).map(view -> ETag.tagged(view, view.version()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "deleteSavedView",
            summary = "Delete a saved view",
            description = "People whose default it was get the list without a view. Views of others can be deleted"
                    + " by administrators only.")
    @APIResponse(responseCode = "204", description = "The view is deleted.")
    public Uni<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.delete(editor(), id, ifMatch);
    }

    @PUT
    @Path("/{id}/default")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "makeSavedViewDefault",
            summary = "Let the campaign list open with a view",
            description = "For the caller alone. Replaces an earlier default.")
    @APIResponse(responseCode = "204", description = "The caller's list opens with this view.")
    public Uni<Void> makeDefault(UUID id) {
        return service.makeDefault(caller.get(), id);
    }

    @DELETE
    @Path("/{id}/default")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "clearSavedViewDefault", summary = "Let the campaign list no longer open with a view")
    @APIResponse(responseCode = "204", description = "The caller's list does not open with this view.")
    public Uni<Void> clearDefault(UUID id) {
        return service.clearDefault(caller.get(), id);
    }

    private ViewEditor editor() {
        return new ViewEditor(caller.get(), identity.hasRole(Roles.MARKETER), identity.hasRole(Roles.ADMIN));
    }

    private static RestResponse<SavedView> created(SavedView view) {
        return ETag.created(PATH + "/" + view.id(), view, view.version());
    }
}

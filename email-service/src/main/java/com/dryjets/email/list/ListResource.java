package com.dryjets.email.list;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists over REST. */
@Path("/marketing/email/lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
public class ListResource {

    private final ListService lists;
    private final CurrentCaller currentCaller;

    ListResource(ListService lists, CurrentCaller currentCaller) {
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/all")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listContactLists", summary = "List the lists with their sizes")
    @APIResponse(responseCode = "200", description = "All lists, by name.")
    public Uni<Page<ListView>> list() {
        return lists.list(currentCaller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getContactList", summary = "Get a list")
    @APIResponse(responseCode = "200", description = "The list.")
    public Uni<RestResponse<ListView>> get(@PathParam("id") UUID id) {
        return lists.get(currentCaller.get(), id).map(ListResource::tagged);
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "createContactList",
            summary = "Create a list",
            description = "An email can be sent to a list by its id, as to a segment.")
    @APIResponse(
            responseCode = "201",
            description = "The list; Location has its address.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ListView.class)))
    @APIResponse(responseCode = "409", description = "Another list has this name.")
    public Uni<RestResponse<ListView>> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CreateList request) {
        return lists.create(currentCaller.get(), key, request)
                .map(list -> ETag.created("/marketing/email/lists/" + list.id(), list, list.version()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "updateContactList", summary = "Update a list", description = "Omitted members stay.")
    @APIResponse(responseCode = "200", description = "The updated list.")
    @APIResponse(responseCode = "409", description = "Another list has this name.")
    public Uni<RestResponse<ListView>> update(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeList request) {
        return lists.update(currentCaller.get(), id, ifMatch, request).map(ListResource::tagged);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "deleteContactList", summary = "Delete a list", description = "Its contacts stay.")
    @APIResponse(responseCode = "204", description = "The list was deleted.")
    @APIResponse(responseCode = "409", description = "A segment or an unsent email is for this list.")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return lists.delete(currentCaller.get(), id);
    }

    @POST
    @Path("/{id}/members")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "addListMembers",
            summary = "Subscribe contacts to a list",
            description = "Contacts that unsubscribed stay unsubscribed.")
    @APIResponse(responseCode = "200", description = "How many contacts were subscribed.")
    public Uni<MembersChanged> add(@PathParam("id") UUID id, @NotNull @Valid AddMembers request) {
        return lists.add(currentCaller.get(), id, request);
    }

    @DELETE
    @Path("/{id}/members/{contactId}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "removeListMember", summary = "Take a contact off a list")
    @APIResponse(responseCode = "204", description = "The contact is no longer on the list.")
    public Uni<Void> remove(@PathParam("id") UUID id, @PathParam("contactId") UUID contactId) {
        return lists.remove(currentCaller.get(), id, contactId);
    }

    private static RestResponse<ListView> tagged(ListView list) {
        return ETag.tagged(list, list.version());
    }
}

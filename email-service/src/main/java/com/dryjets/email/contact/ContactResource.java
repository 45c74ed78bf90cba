package com.dryjets.email.contact;

import com.dryjets.kit.rest.ETag;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contacts over REST. */
@Path("/marketing/email/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ContactResource {

    private final ContactService contacts;
    private final ActivityService activities;
    private final CurrentCaller currentCaller;

    ContactResource(ContactService contacts, ActivityService activities, CurrentCaller currentCaller) {
        this.contacts = contacts;
        this.activities = activities;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listContacts",
            summary = "List contacts",
            description =
                    "From the oldest to the newest. `q` searches for the start of an address, a name or a last name.")
    @APIResponse(responseCode = "200", description = "A page of contacts.")
    public Uni<Page<ContactView>> list(
            @QueryParam("q") String q,
            @QueryParam("tag") String tag,
            @QueryParam("consent") ConsentStatus consent,
            @QueryParam("listId") UUID listId,
            @QueryParam("segmentId") UUID segmentId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        ContactFilter filter = new ContactFilter(q, tag, consent, listId, segmentId);
        return contacts.list(currentCaller.get(), filter, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getContact", summary = "Get a contact")
    @APIResponse(responseCode = "200", description = "The contact.")
    public Uni<RestResponse<ContactView>> get(@PathParam("id") UUID id) {
        return contacts.get(currentCaller.get(), id).map(ContactResource::tagged);
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "createContact", summary = "Create a contact")
    @APIResponse(
            responseCode = "201",
            description = "The contact; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "409", description = "A contact with this address or key already exists.")
    public Uni<RestResponse<ContactView>> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CreateContact request) {
        return contacts.create(currentCaller.get(), key, request)
                .chain(id -> contacts.get(currentCaller.get(), id))
                .map(contact -> ETag.created("/marketing/email/contacts/" + contact.id(), contact, contact.version()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateContact",
            summary = "Update a contact",
            description = "Omitted fields keep their values; null removes the time zone or the locale.")
    @APIResponse(responseCode = "200", description = "The updated contact.")
    @APIResponse(responseCode = "409", description = "Another contact has this address.")
    public Uni<RestResponse<ContactView>> update(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeContact request) {
        return contacts.update(currentCaller.get(), id, ifMatch, request).map(ContactResource::tagged);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "deleteContact",
            summary = "Delete a contact",
            description = "A suppressed address stays on the suppression list.")
    @APIResponse(responseCode = "204", description = "The contact was deleted.")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return contacts.delete(currentCaller.get(), id);
    }

    @POST
    @Path("/events")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "recordContactEvents",
            summary = "Record what contacts did in other systems",
            description =
                    "For the conditions of segments. An event with an id that was recorded before changes nothing. Events"
                            + " are kept for three years unless the service is configured otherwise.")
    @APIResponse(responseCode = "200", description = "How many events were recorded.")
    public Uni<RecordedActivities> record(@NotNull @Valid RecordActivities request) {
        return activities.record(currentCaller.get(), request);
    }

    private static RestResponse<ContactView> tagged(ContactView contact) {
        return ETag.tagged(contact, contact.version());
    }
}

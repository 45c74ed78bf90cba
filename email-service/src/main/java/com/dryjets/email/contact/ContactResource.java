package com.dryjets.email.contact;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The gateway to contacts. */
@Path("/marketing/email/contacts")
@Tag(name = "Contacts")
@APIResponse(responseCode = "401", description = "No valid token.")
@APIResponse(responseCode = "403", description = "The role does not allow it.")
public class ContactResource {

    private final ContactService contacts;
    private final CurrentCaller currentCaller;

    ContactResource(ContactService contacts, CurrentCaller currentCaller) {
        this.contacts = contacts;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Lists contacts, the oldest first; q looks in address and name")
    @APIResponse(responseCode = "200", description = "A page of contacts.")
    @APIResponse(responseCode = "400", description = "The limit or the cursor is not valid.")
    public Uni<Page<ContactView>> list(
            @QueryParam("q") String q, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return contacts.list(currentCaller.get(), q, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One contact")
    @APIResponse(responseCode = "200", description = "The contact.")
    @APIResponse(responseCode = "404", description = "There is no such contact.")
    public Uni<RestResponse<ContactView>> get(@PathParam("id") UUID id) {
        return contacts.get(currentCaller.get(), id).map(ContactResource::tagged);
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Adds a contact")
    @APIResponse(responseCode = "201", description = "The contact.")
    @APIResponse(responseCode = "400", description = "A field is not valid.")
    @APIResponse(responseCode = "409", description = "The address or the key is taken.")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public Uni<RestResponse<ContactView>> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CreateContact request) {
        return contacts.create(currentCaller.get(), key, request)
                .chain(id -> contacts.get(currentCaller.get(), id))
                .map(contact -> RestResponse.ResponseBuilder.<ContactView>created(
                                URI.create("/marketing/email/contacts/" + contact.id()))
                        .entity(contact)
                        .header("ETag", ETag.of(contact.version()))
                        .build());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Changes what is given of a contact")
    @APIResponse(responseCode = "200", description = "The contact as it is now.")
    @APIResponse(responseCode = "400", description = "A field is not valid.")
    @APIResponse(responseCode = "404", description = "There is no such contact.")
    @APIResponse(responseCode = "409", description = "Another contact has the address.")
    @APIResponse(responseCode = "412", description = "It was changed since it was read.")
    public Uni<RestResponse<ContactView>> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeContact request) {
        return contacts.change(currentCaller.get(), id, ifMatch, request).map(ContactResource::tagged);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Removes a contact; if it has opted out, its address stays on the suppression list")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "404", description = "There is no such contact.")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return contacts.delete(currentCaller.get(), id);
    }

    @POST
    @Path("/import")
    @Consumes("text/csv")
    @Blocking
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Adds and updates contacts from a CSV file in UTF-8",
            description = "Columns: email, and where wanted key, first_name, last_name, time_zone, tags (separated by"
                    + " semicolons); every further column is an attribute. A contact is recognised by its key, else by"
                    + " its address. The file is taken as it streams in; sending it again changes nothing.")
    @APIResponse(responseCode = "200", description = "How many rows were taken, and which were not.")
    @APIResponse(responseCode = "400", description = "It is no CSV file with a column email.")
    @APIResponse(responseCode = "415", description = "The body is not text/csv.")
    public Uni<ImportReport> importAll(InputStream csv) {
        return contacts.importAll(currentCaller.get(), csv);
    }

    private static RestResponse<ContactView> tagged(ContactView contact) {
        return RestResponse.ResponseBuilder.ok(contact)
                .header("ETag", ETag.of(contact.version()))
                .build();
    }
}

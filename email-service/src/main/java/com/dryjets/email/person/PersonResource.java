package com.dryjets.email.person;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is stored about one person, over REST. */
@Path("/marketing/email/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class PersonResource {

    private final PersonService persons;
    private final ExportService exports;
    private final CurrentCaller currentCaller;

    PersonResource(PersonService persons, ExportService exports, CurrentCaller currentCaller) {
        this.persons = persons;
        this.exports = exports;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getContactTimeline",
            summary = "List what happened to a contact",
            description =
                    "Emails and what the contact did with them, what they brought, subscriptions, events of other systems, and"
                            + " changes of its consent, newest first. Opens and clicks say whether a person or a program made"
                            + " them: the time is that of the first person, else that of the first program.")
    @APIResponse(responseCode = "200", description = "A page of the timeline.")
    public Uni<Page<TimelineEntry>> timeline(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return persons.timeline(currentCaller.get(), id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}/export")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "exportContact", summary = "Export everything that is stored about a contact")
    @APIResponse(responseCode = "200", description = "The contact and all that is stored about it.")
    public Uni<PersonExport> export(@PathParam("id") UUID id) {
        return exports.export(currentCaller.get(), id);
    }

    @POST
    @Path("/{id}/erase")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "eraseContact",
            summary = "Erase a contact",
            description =
                    "Deletes everything that is stored about the person, also if the contact is deleted already; emails that"
                            + " are queued are not sent. An entry of the suppression list stays without its evidence, so that"
                            + " the address receives no email. A file that was only checked is deleted within a day.")
    @APIResponse(responseCode = "204", description = "The contact was erased.")
    public Uni<Void> erase(@PathParam("id") UUID id, @NotNull @Valid ErasePerson request) {
        return persons.erase(currentCaller.get(), id, request);
    }

    @POST
    @Path("/erase")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "eraseAddress",
            summary = "Erase the owner of an address",
            description = "The same for a person whose contact is unknown or deleted already.")
    @APIResponse(responseCode = "204", description = "Nothing about the owner of the address is stored any more.")
    public Uni<Void> eraseAddress(@NotNull @Valid EraseAddress request) {
        return persons.erase(currentCaller.get(), request);
    }
}

package com.dryjets.email.contact;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The types of contacts' own fields over REST. */
@Path("/marketing/email/contact-fields")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class FieldResource {

    private final FieldService fields;
    private final CurrentCaller currentCaller;

    FieldResource(FieldService fields, CurrentCaller currentCaller) {
        this.fields = fields;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listContactFields", summary = "List the declared fields of contacts")
    @APIResponse(responseCode = "200", description = "All declared fields, by name.")
    public Uni<Page<FieldView>> list() {
        return fields.list(currentCaller.get());
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "declareContactField",
            summary = "Declare the type of a field",
            description = "Requests, files and events must then have values of this type. Other fields hold text.")
    @APIResponse(responseCode = "200", description = "The declared field.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Some contacts have a value of another type, or a segment compares the field as another type.")
    public Uni<FieldView> declare(@PathParam("name") String name, @NotNull @Valid DeclareField request) {
        return fields.declare(currentCaller.get(), name, request.type());
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "deleteContactField",
            summary = "Forget the type of a field",
            description = "Contacts keep their values.")
    @APIResponse(responseCode = "204", description = "The field is no longer declared.")
    @APIResponse(responseCode = "409", description = "A segment compares the field by its type.")
    public Uni<Void> delete(@PathParam("name") String name) {
        return fields.delete(currentCaller.get(), name);
    }
}

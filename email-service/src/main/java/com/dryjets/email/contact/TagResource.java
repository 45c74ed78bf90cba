package com.dryjets.email.contact;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tags of contacts over REST. */
@Path("/marketing/email/contact-tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class TagResource {

    private final TagService tags;
    private final CurrentCaller currentCaller;

    TagResource(TagService tags, CurrentCaller currentCaller) {
        this.tags = tags;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listContactTags",
            summary = "List the tags of contacts with their numbers",
            description = "In the order of their characters. `q` searches for the start of a tag.")
    @APIResponse(responseCode = "200", description = "A page of tags.")
    public Uni<Page<TagView>> list(
            @QueryParam("q") String q, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return tags.list(currentCaller.get(), q, PageRequest.of(limit, cursor));
    }
}

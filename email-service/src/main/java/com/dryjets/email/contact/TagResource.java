package com.dryjets.email.contact;

import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import com.dryjets.kit.tenancy.TenantTransaction;
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

    private final TenantTransaction transactions;
    private final TagRepository tags;
    private final CurrentCaller currentCaller;

    TagResource(TenantTransaction transactions, TagRepository tags, CurrentCaller currentCaller) {
        this.transactions = transactions;
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
        Caller caller = currentCaller.get();
        PageRequest page = PageRequest.of(limit, cursor);
        String start = q == null || q.isBlank() ? null : q.strip();
        return transactions
                .sql(caller.tenant(), connection -> tags.page(connection, caller.tenant(), start, page))
                .map(found -> Page.of(found, page, tag -> Cursor.write(tag.tag())));
    }
}

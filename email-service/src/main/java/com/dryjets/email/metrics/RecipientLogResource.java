package com.dryjets.email.metrics;

import com.dryjets.email.recipient.RecipientState;
import com.dryjets.email.recipient.RecipientView;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The delivery log of an email over REST. */
@Path("/marketing/email/{id}/recipients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emails")
public class RecipientLogResource {

    private final RecipientLogService log;
    private final CurrentCaller currentCaller;

    RecipientLogResource(RecipientLogService log, CurrentCaller currentCaller) {
        this.log = log;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listEmailRecipients",
            summary = "List the recipients of an email",
            description =
                    "The delivery log: one row for each recipient, with the attempts, the server's last answer and what"
                            + " the recipient did. Empty before the recipients are frozen.")
    @APIResponse(responseCode = "200", description = "A page of recipients, in the order of freezing.")
    public Uni<Page<RecipientView>> list(
            @PathParam("id") UUID id,
            @QueryParam("state") RecipientState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return log.list(currentCaller.get(), id, state, PageRequest.of(limit, cursor));
    }
}

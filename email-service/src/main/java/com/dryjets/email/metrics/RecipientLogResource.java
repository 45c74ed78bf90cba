package com.dryjets.email.metrics;

import com.dryjets.email.recipient.RecipientLog.LogFilter;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
                            + " the recipient did. Contacts of a holdout group, who"
                            + " do not get the email, have the state HELD_OUT. Empty before the recipients are frozen.")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page of recipients, in the order of freezing, or of their addresses if `address` is given.")
    public Uni<Page<RecipientView>> list(
            @PathParam("id") UUID id,
            @QueryParam("state") RecipientState state,
            @Parameter(
                            description =
                                    "The start of an address. Where it has other letters than ASCII after the @, all of it.")
                    @QueryParam("address")
                    String address,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return log.list(currentCaller.get(), id, new LogFilter(state, address), PageRequest.of(limit, cursor));
    }
}

package com.dryjets.email.sendtime;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What best times bring, over REST. */
@Path("/marketing/email/{id}/send-times")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emails")
public class SendTimeResource {

    private final ReportService reports;
    private final CurrentCaller currentCaller;

    SendTimeResource(ReportService reports, CurrentCaller currentCaller) {
        this.reports = reports;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getEmailSendTimes",
            summary = "Get what sending an email at best times brings",
            description =
                    "Compares the recipients whose time was learned with those who got the email at a random time, by what"
                            + " people did within three days after it was sent to them. Also says what the times were chosen by.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Both groups, the difference with its interval and in words; no groups if the email is not sent at"
                            + " best times or no recipient got a time yet.")
    public Uni<SendTimeReport> get(@PathParam("id") UUID id) {
        return reports.get(currentCaller.get(), id);
    }
}

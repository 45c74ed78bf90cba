package com.dryjets.email.metrics;

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

/** The metrics of an email over REST. */
@Path("/marketing/email/{id}/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emails")
public class MetricsResource {

    private final MetricsService metrics;
    private final CurrentCaller currentCaller;

    MetricsResource(MetricsService metrics, CurrentCaller currentCaller) {
        this.metrics = metrics;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getEmailMetrics",
            summary = "Get the metrics of an email, in total, by link, bounce reason and variant",
            description =
                    "Delivered are all copies that a server accepted and that did not come back. For `confirmed` of them"
                            + " something proves it, such as an event of a provider or a click; the others are assumed.")
    @APIResponse(responseCode = "200", description = "The current metrics.")
    public Uni<EmailMetrics> get(@PathParam("id") UUID id) {
        return metrics.get(currentCaller.get(), id);
    }

    @GET
    @Path("/over-time")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getEmailMetricsOverTime",
            summary = "Get the metrics of an email by hour or day",
            description = "By hour for up to three days of activity, by day if there is more.")
    @APIResponse(responseCode = "200", description = "The buckets, without gaps; none before anything happened.")
    public Uni<OverTime> overTime(
            @PathParam("id") UUID id,
            @Parameter(description = "The IANA time zone of the hours and days; that of the campaign by default.")
                    @QueryParam("timeZone")
                    String timeZone) {
        return metrics.overTime(currentCaller.get(), id, timeZone);
    }

    @GET
    @Path("/domains")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getEmailMetricsByDomain",
            summary = "Get the metrics of an email by recipient domain",
            description = "The 100 largest domains, and one entry without a domain for all others.")
    @APIResponse(responseCode = "200", description = "The domains; none before the recipients are frozen.")
    public Uni<DomainReport> domains(@PathParam("id") UUID id) {
        return metrics.domains(currentCaller.get(), id);
    }

    @GET
    @Path("/clicks")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getEmailClickMap",
            summary = "Get the clicks of each link of an email, and the email to show them on",
            description =
                    "Links with the same target are told apart. In `html`, the link at position 3 leads to `#link-3`."
                            + " The links of an A/B test are numbered through all its variants: `html` has only those"
                            + " of the variant that it shows.")
    @APIResponse(responseCode = "200", description = "The email and its links; without both before the email is sent.")
    public Uni<ClickMap> clicks(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "The name of the variant of an A/B test to show; by default the chosen one, and the"
                                            + " first before one is chosen.")
                    @QueryParam("variant")
                    String variant) {
        return metrics.clicks(currentCaller.get(), id, variant);
    }
}

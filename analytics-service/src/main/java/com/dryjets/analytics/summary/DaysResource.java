package com.dryjets.analytics.summary;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.problem.ProblemBody;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The REST gateway to the days of several campaigns: what small pictures in a list of campaigns are made of. */
@Path("/marketing/analytics/campaigns/all/days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "All campaigns")
public class DaysResource {

    private static final int MOST_CAMPAIGNS = 200;
    private static final int MOST_DAYS = 92;

    private final DaysService days;
    private final CurrentCaller currentCaller;

    DaysResource(DaysService days, CurrentCaller currentCaller) {
        this.days = days;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "One metric by day, of several campaigns at once",
            description = "What a list of campaigns draws small pictures from, without a request for each of them.")
    @APIResponse(
            responseCode = "200",
            description = "The campaigns as they were asked for, each with every day of the period",
            content = @Content(schema = @Schema(implementation = DaysView.class)))
    @APIResponse(
            responseCode = "400",
            description = "campaigns, metric or days is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "401",
            description = "A valid token is needed",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "403",
            description = "The role does not allow this",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Uni<DaysView> days(
            @QueryParam("campaigns") @DefaultValue("") @Parameter(description = "Up to 200 ids, parted by commas")
                    String campaigns,
            @QueryParam("metric") @DefaultValue("revenue") @Parameter(description = "A metric, as in totals")
                    String metric,
            @QueryParam("days") @DefaultValue("30") @Parameter(description = "1 to 92, today the last of them")
                    Integer wanted) {
        if (wanted < 1 || wanted > MOST_DAYS) {
            throw Problem.badField("?days", "must be between 1 and " + MOST_DAYS);
        }
        return days.days(currentCaller.get().tenant(), ids(campaigns), metric(metric), wanted);
    }

    private static List<UUID> ids(String text) {
        List<String> parts = text.isBlank() ? List.of() : List.of(text.split(",", -1));
        if (parts.isEmpty() || parts.size() > MOST_CAMPAIGNS) {
            throw Problem.badField("?campaigns", "must name 1 to " + MOST_CAMPAIGNS + " campaigns");
        }
        try {
            return parts.stream()
                    .map(String::strip)
                    .map(UUID::fromString)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Problem.badField("?campaigns", "must be ids, parted by commas");
        }
    }

    private static Metric metric(String word) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.badField("?metric", "is not a metric"));
    }
}

package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.rollup.DaysParameter;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers how a piece of content performs. */
@Path("/marketing/analytics/content/{contentId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content metrics")
public class ContentResource {

    private static final int MAX_DAYS = 366;

    private final ContentService contents;
    private final CurrentCaller currentCaller;

    ContentResource(ContentService contents, CurrentCaller currentCaller) {
        this.contents = contents;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getContentPerformance",
            summary = "Get the totals, rates, channels, days and attribution credits of content",
            description = "Content is what records name as contentRef: a post, an email or another piece.")
    @APIResponse(
            responseCode = "200",
            description = "The content's metrics.",
            content = @Content(schema = @Schema(implementation = ContentView.class)))
    @APIResponse(responseCode = "404", description = "No record of this tenant names the content.")
    public Uni<ContentView> performance(
            @PathParam("contentId") UUID contentId,
            @QueryParam("days")
                    @DefaultValue("30")
                    @Parameter(description = "1 to 366", schema = @Schema(type = SchemaType.INTEGER, examples = "30"))
                    String days) {
        return contents.performance(currentCaller.get().tenant(), contentId, DaysParameter.parse(days, MAX_DAYS));
    }
}

package com.dryjets.analytics.content;

import com.dryjets.analytics.figures.Days;
import com.dryjets.kit.problem.ProblemBody;
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

/** The REST gateway to what came of single pieces. */
@Path("/marketing/analytics/content/{contentId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content figures")
public class ContentResource {

    private static final int MOST_DAYS = 366;

    private final ContentService contents;
    private final CurrentCaller currentCaller;

    ContentResource(ContentService contents, CurrentCaller currentCaller) {
        this.contents = contents;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "What came of one piece: totals, rates, channels, days and attributed conversions",
            description = "A piece is what records name as contentRef: a post, a mail or another piece.")
    @APIResponse(
            responseCode = "200",
            description = "The piece's figures",
            content = @Content(schema = @Schema(implementation = ContentPerformance.class)))
    @APIResponse(
            responseCode = "400",
            description = "days is not between 1 and 366",
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
    @APIResponse(
            responseCode = "404",
            description = "No record names such a piece, or it is another tenant's",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Uni<ContentPerformance> performance(
            @PathParam("contentId") UUID contentId,
            @QueryParam("days")
                    @DefaultValue("30")
                    @Parameter(description = "1 to 366", schema = @Schema(type = SchemaType.INTEGER, examples = "30"))
                    String days) {
        return contents.performance(currentCaller.get().tenant(), contentId, Days.of(days, MOST_DAYS));
    }
}

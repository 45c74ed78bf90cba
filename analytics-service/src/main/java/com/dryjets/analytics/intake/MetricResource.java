package com.dryjets.analytics.intake;

import com.dryjets.kit.problem.ProblemBody;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The REST gateway for metric records of systems without Kafka. */
@Path("/marketing/analytics/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metric records")
public class MetricResource {

    private static final String EXAMPLE = """
            [{"eventId": "0199a742-3d60-7277-a59e-b172de4f6a07", "campaignId": "0199a6f0-2c00-7a11-9d3e-5b1c7e8f0a01",
              "channel": "ADS", "metric": "spend", "value": 12.50, "occurredAt": "2026-10-05T09:41:07Z"}]""";

    private final IntakeService intake;
    private final CurrentCaller currentCaller;

    MetricResource(IntakeService intake, CurrentCaller currentCaller) {
        this.intake = intake;
        this.currentCaller = currentCaller;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Consumes({MediaType.APPLICATION_JSON, MetricBody.NDJSON})
    @Operation(
            summary = "Record up to 10,000 metrics, all or none",
            description = "A record counts once however often it is sent: its eventId tells. Records without one need "
                    + "an Idempotency-Key. A record that is repeated must keep its occurredAt.")
    @RequestBody(
            required = true,
            description = "An array of records, or one record a line (application/x-ndjson)",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = MetricRecordSchema.class),
                        examples = @ExampleObject(name = "spend", value = EXAMPLE)),
                @Content(mediaType = MetricBody.NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "All records are on their way to the rollups",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "400",
            description = "No record was taken; errors points at every bad field",
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
            responseCode = "422",
            description = "The Idempotency-Key was used for other records",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "503",
            description = "The broker did not answer; send the same again",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON or NDJSON",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Uni<Response> record(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String mediaType,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            byte[] body) {
        Caller caller = currentCaller.get();
        List<JsonNode> records = MetricBody.records(body, mediaType);
        return intake.take(caller, idempotencyKey, records)
                .map(accepted -> Response.accepted(accepted).build());
    }
}

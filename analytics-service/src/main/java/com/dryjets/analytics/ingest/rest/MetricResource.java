package com.dryjets.analytics.ingest.rest;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records metrics of systems without Kafka. */
@Path("/marketing/analytics/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metric records")
public class MetricResource {

    private static final String EXAMPLE = """
            [{"eventId": "0199a742-3d60-7277-a59e-b172de4f6a07", "campaignId": "0199a6f0-2c00-7a11-9d3e-5b1c7e8f0a01",
              "channel": "ADS", "metric": "spend", "value": 12.50, "occurredAt": "2026-10-05T09:41:07Z"}]""";

    private final MetricIntakeService intake;
    private final CurrentCaller currentCaller;

    MetricResource(MetricIntakeService intake, CurrentCaller currentCaller) {
        this.intake = intake;
        this.currentCaller = currentCaller;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Consumes({MediaType.APPLICATION_JSON, MetricBody.NDJSON})
    @Operation(
            operationId = "recordMetrics",
            summary = "Record up to 10,000 metrics",
            description = "Accepts all records or none. A record counts once however often it is sent: its eventId"
                    + " identifies it. Records without an eventId need an Idempotency-Key. A record that is sent again"
                    + " must keep its occurredAt.")
    @RequestBody(
            required = true,
            description = "An array of records, or one record per line (application/x-ndjson).",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = MetricRecordSchema.class),
                        examples = @ExampleObject(name = "spend", value = EXAMPLE)),
                @Content(mediaType = MetricBody.NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponseSchema(
            value = AcceptedRecords.class,
            responseCode = "202",
            responseDescription = "The broker has all records; they are counted within about a second.")
    @APIResponse(responseCode = "400", description = "No record was accepted; `errors` points at every invalid field.")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for other records.")
    @APIResponse(
            responseCode = "503",
            description = "The broker did not acknowledge the records. Send the same request again.")
    public Uni<Response> record(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String mediaType,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            byte[] body) {
        Caller caller = currentCaller.get();
        List<JsonNode> records = MetricBody.records(body, mediaType);
        return intake.accept(caller, idempotencyKey, records)
                .map(accepted -> Response.accepted(accepted).build());
    }
}

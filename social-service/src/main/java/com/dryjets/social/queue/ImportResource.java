package com.dryjets.social.queue;

import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports posts from a file. */
@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class ImportResource {

    static final String PATH = "/marketing/social/queue/import";

    private final CurrentCaller caller;
    private final ImportService service;

    ImportResource(CurrentCaller caller, ImportService service) {
        this.caller = caller;
        this.service = service;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "importPosts",
            summary = "Schedule posts from a CSV file",
            description =
                    "Columns: platform, scheduledTime (an instant, a time such as 2026-12-01 09:30 in the campaign's time"
                            + " zone, best or next-slot), content (the parts of a thread separated by a line ---), and"
                            + " optionally accountId, link, media, altText, firstComment, privacy, madeWithAi and utm (both"
                            + " true or false). At most 1,000 rows. All posts are added, or none if a row is refused.")
    @APIResponse(responseCode = "200", description = "The result of each row.")
    @APIResponse(responseCode = "400", description = "The file cannot be read, or lacks a column.")
    @APIResponse(responseCode = "404", description = "Campaign not found.")
    public Uni<ImportReport> add(
            @QueryParam("campaignId") @NotNull UUID campaignId,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotBlank String csv) {
        ImportService.Wanted wanted = new ImportService.Wanted(campaignId, dryRun, csv);
        return service.add(new Idempotency.Request(caller.get(), "POST " + PATH, key, wanted), wanted);
    }
}

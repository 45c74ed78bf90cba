package com.dryjets.email.suppression;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.suppression.SuppressionRepository.Filter;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The suppression list over REST. */
@Path("/marketing/email")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppression")
public class SuppressionResource {

    private final SuppressionService suppressions;
    private final CurrentCaller currentCaller;

    SuppressionResource(SuppressionService suppressions, CurrentCaller currentCaller) {
        this.suppressions = suppressions;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/unsubscribe/list")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listUnsubscribedAddresses", summary = "List addresses that unsubscribed or complained")
    @APIResponse(responseCode = "200", description = "A page of addresses, in alphabetical order.")
    public Uni<Page<SuppressionView>> unsubscribed(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return suppressions.list(
                currentCaller.get(),
                new Filter(List.of(SuppressionReason.UNSUBSCRIBED, SuppressionReason.COMPLAINT), false, null),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/bounced/list")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBouncedAddresses", summary = "List addresses that email cannot be delivered to")
    @APIResponse(responseCode = "200", description = "A page of addresses, in alphabetical order.")
    public Uni<Page<SuppressionView>> bounced(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return suppressions.list(currentCaller.get(), new Filter(List.of(), true, null), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/suppressions")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listSuppressions",
            summary = "List suppressed addresses",
            description = "In alphabetical order. `reason` may be repeated; `q` searches in the addresses.")
    @APIResponse(responseCode = "200", description = "A page of addresses.")
    public Uni<Page<SuppressionView>> list(
            @QueryParam("reason") List<SuppressionReason> reasons,
            @QueryParam("q") String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        List<SuppressionReason> wanted = reasons.isEmpty() ? List.of(SuppressionReason.values()) : List.copyOf(reasons);
        String part = q == null || q.isBlank() ? null : EmailAddresses.identity(q.strip());
        return suppressions.list(currentCaller.get(), new Filter(wanted, false, part), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/suppressions/{address}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "getSuppression", summary = "Get a suppressed address with its evidence")
    @APIResponse(responseCode = "200", description = "The address, and what was learnt about it, newest first.")
    public Uni<SuppressionDetails> get(@PathParam("address") String address) {
        return suppressions.get(currentCaller.get(), EmailAddresses.identity(address));
    }

    @POST
    @Path("/suppressions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "addSuppression",
            summary = "Suppress an address",
            description = "It receives no email from now on, including emails that are being sent. An address that is"
                    + " suppressed already keeps the reason that weighs more.")
    @APIResponse(responseCode = "200", description = "The suppressed address.")
    public Uni<SuppressionDetails> add(@NotNull @Valid AddSuppression request) {
        return suppressions.add(currentCaller.get(), request);
    }

    @POST
    @Path("/suppressions/import")
    @Consumes("text/csv")
    @Blocking
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "importSuppressions",
            summary = "Suppress the addresses of a CSV file",
            description =
                    "The encoding and the separator are detected. The address stands in the column `email` or `address`, else in"
                            + " the first one. Other columns are ignored.")
    @APIResponse(responseCode = "200", description = "The number of suppressed addresses, and the rejected rows.")
    public Uni<SuppressionImport> importAll(InputStream csv, @QueryParam("charset") String charset) {
        return suppressions.importAll(currentCaller.get(), csv, charset);
    }

    @DELETE
    @Path("/suppressions/{address}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "removeSuppression",
            summary = "Remove a suppressed address",
            description = "Its evidence is kept. A complaint cannot be removed.")
    @APIResponse(responseCode = "204", description = "The address receives email again.")
    @APIResponse(responseCode = "409", description = "The address cannot be removed.")
    public Uni<Void> remove(@PathParam("address") String address) {
        return suppressions.remove(currentCaller.get(), EmailAddresses.identity(address));
    }
}

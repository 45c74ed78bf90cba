package com.dryjets.orchestrator.notification;

import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The REST API of a person's inbox. */
@Path("/marketing/orchestrator/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationResource {

    private final NotificationService service;
    private final CurrentCaller currentCaller;

    NotificationResource(NotificationService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listNotifications",
            summary = "List your notifications",
            description =
                    "Newest first; only the kinds that your settings name. They are kept for 90 days, at most 1,000.")
    @APIResponse(responseCode = "200", description = "A page of your notifications, and how many are unread")
    public Uni<NotificationsView> list(
            @Parameter(description = "Whether only unread ones are listed") @QueryParam("unread") boolean unread,
            @Parameter(description = "Page size, 1 to 200; 50 by default") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "nextCursor of the previous page") @QueryParam("cursor") @Nullable String cursor) {
        return service.list(currentCaller.get(), unread, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/{id}/read")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "readNotification", summary = "Mark a notification as read")
    @APIResponse(responseCode = "204", description = "You have read it")
    public Uni<Void> read(@RestPath UUID id) {
        return service.read(currentCaller.get(), id);
    }

    @POST
    @Path("/read-all")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "readAllNotifications", summary = "Mark notifications up to a time as read")
    @APIResponse(responseCode = "204", description = "You have read them")
    public Uni<Void> readAll(@RequestBody(required = true) @NotNull @Valid ReadAllNotifications body) {
        return service.readAll(currentCaller.get(), body);
    }
}

package com.dryjets.social.slot;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Posting slots of an account. */
@Path("/marketing/social/slots/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Slots")
public class SlotResource {

    private final CurrentCaller caller;
    private final SlotSettings settings;

    SlotResource(CurrentCaller caller, SlotSettings settings) {
        this.caller = caller;
        this.settings = settings;
    }

    /** The weekly slots of an account, by weekday and time. */
    public record Slots(@NotNull @Size(max = 500) List<@NotNull @Valid SlotView> items) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSlots", summary = "Get the posting slots of an account")
    @APIResponse(responseCode = "200", description = "Its weekly slots, in the account's time zone.")
    public Uni<Slots> get(UUID accountId) {
        return settings.get(caller.get(), accountId)
                .map(found -> new Slots(found.stream().map(SlotView::of).toList()));
    }

    @PUT
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "setSlots",
            summary = "Set the posting slots of an account",
            description = "Replaces them all. Posts that are scheduled already keep their times.")
    @APIResponse(responseCode = "200", description = "The new slots.")
    public Uni<Slots> set(UUID accountId, @NotNull @Valid Slots wanted) {
        List<Slot> slots =
                wanted.items().stream().map(SlotView::slot).distinct().toList();
        return settings.set(caller.get(), accountId, slots).chain(() -> get(accountId));
    }
}

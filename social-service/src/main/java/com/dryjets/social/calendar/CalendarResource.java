package com.dryjets.social.calendar;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import com.dryjets.social.post.CalendarEntry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar of posts. */
@Path("/marketing/social/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class CalendarResource {

    /** Six weeks show any month with the days around it. */
    private static final Duration LONGEST = Duration.ofDays(45);

    private static final int MOST = 5_000;

    private final CurrentCaller caller;
    private final CalendarService service;

    CalendarResource(CurrentCaller caller, CalendarService service) {
        this.caller = caller;
        this.service = service;
    }

    /**
     * The posts of a span of time.
     *
     * @param complete false if there are more than are shown; ask for a shorter span then
     */
    public record Calendar(Instant from, Instant to, List<CalendarEntry> items, boolean complete) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getCalendar",
            summary = "Get the posts of a span of time",
            description = "In the order of their times, at most 45 days and 5,000 posts. Cancelled posts are left out.")
    @APIResponse(responseCode = "200", description = "The posts.")
    public Uni<Calendar> calendar(
            @QueryParam("from") @NotNull Instant from,
            @QueryParam("to") @NotNull Instant to,
            @QueryParam("platform") List<Channel> platforms) {
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Problem.badFields(List.of(new FieldError("?to", "must be after from, by at most 45 days")));
        }
        return service.posts(caller.get().tenant(), from, to, platforms, MOST + 1)
                .map(found -> new Calendar(
                        from, to, found.size() > MOST ? found.subList(0, MOST) : found, found.size() <= MOST));
    }
}

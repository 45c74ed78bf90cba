package com.dryjets.kit.transport;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An endpoint with a field of every kind, for tests of what all endpoints have in common. */
@Path("/probe")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ProbeResource {

    public enum Colour {
        RED,
        GREEN
    }

    public record Body(
            @NotNull String text,
            @Nullable Instant at,
            @Nullable BigDecimal amount,
            @Nullable Integer count,
            @Nullable Colour colour,
            @Nullable UUID id,
            @Nullable URI link,
            @Nullable List<String> list,
            @Nullable Map<String, String> map) {}

    @POST
    public Uni<Body> echo(@Valid @NotNull Body body) {
        return Uni.createFrom().item(body);
    }

    @GET
    @Path("{name}")
    public Uni<Map<String, String>> get(@PathParam("name") String name, @QueryParam("q") @Nullable String q) {
        if (name.equals("down")) {
            return Uni.createFrom().failure(new PgException("the database is shutting down", "FATAL", "57P01", ""));
        }
        if (name.equals("broken")) {
            return Uni.createFrom().failure(new IllegalStateException("secret"));
        }
        return Uni.createFrom().item(Map.of("name", name));
    }

    /** Has a parameter of every kind. */
    @GET
    public Uni<Map<String, String>> find(
            @QueryParam("count") @Nullable Integer count,
            @QueryParam("exact") @Nullable Boolean exact,
            @QueryParam("colour") @Nullable Colour colour,
            @QueryParam("id") @Nullable UUID id,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("colours") List<Colour> colours) {
        return Uni.createFrom().item(Map.of());
    }

    /** Answers where the thing would be. */
    @POST
    @Path("things")
    public Uni<RestResponse<Body>> create(@Context UriInfo uri, @Valid @NotNull Body body) {
        return Uni.createFrom()
                .item(RestResponse.ResponseBuilder.<Body>created(
                                uri.getBaseUriBuilder().path("probe/things/1").build())
                        .entity(body)
                        .build());
    }

    /** Answers with a page. */
    @GET
    @Path("page")
    @Produces(MediaType.TEXT_HTML)
    public Uni<String> page() {
        return Uni.createFrom().item("<title>Page</title>");
    }
}

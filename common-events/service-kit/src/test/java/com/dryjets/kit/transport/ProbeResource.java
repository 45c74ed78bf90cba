package com.dryjets.kit.transport;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
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
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable Duration span,
            @Nullable Boolean exact,
            @Nullable List<@NotEmpty String> list,
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

    /** Reads a body at once. */
    @POST
    @Path("lines")
    @Consumes("application/x-ndjson")
    public Uni<Map<String, Integer>> lines(byte[] body) {
        return Uni.createFrom().item(Map.of("bytes", body.length));
    }

    /** Reads a body piece by piece, with a library that wraps what the stream throws. */
    @POST
    @Path("rows")
    @Consumes("text/csv")
    @Blocking
    public Uni<Map<String, Long>> rows(InputStream body) {
        try {
            return Uni.createFrom().item(Map.of("bytes", body.transferTo(OutputStream.nullOutputStream())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes files of a form. */
    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Map<String, Integer>> files(@RestForm(FileUpload.ALL) List<FileUpload> files) {
        return Uni.createFrom().item(Map.of("files", files.size()));
    }

    /** Takes a field of a form. */
    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Map<String, Integer>> form(@RestForm String name) {
        return Uni.createFrom().item(Map.of("length", name.length()));
    }

    /** Answers with a page. */
    @GET
    @Path("page")
    @Produces(MediaType.TEXT_HTML)
    public Uni<String> page() {
        return Uni.createFrom().item("<title>Page</title>");
    }
}

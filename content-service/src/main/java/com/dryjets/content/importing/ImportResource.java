package com.dryjets.content.importing;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.BodySizes;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports blog posts from Markdown and HTML files, and from RSS and Atom documents. */
@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blog")
public class ImportResource {

    static final String PATH = "/marketing/blog/import";

    private static final int MAX_FILES = 100;

    private final CurrentCaller caller;
    private final BodySizes sizes;
    private final Vertx vertx;
    private final ImportService service;

    ImportResource(CurrentCaller caller, BodySizes sizes, Vertx vertx, ImportService service) {
        this.caller = caller;
        this.sizes = sizes;
        this.vertx = vertx;
        this.service = service;
    }

    @POST
    @Consumes({
        "text/markdown",
        "text/x-markdown",
        "text/html",
        "application/rss+xml",
        "application/atom+xml",
        "application/xml",
        "text/xml"
    })
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "importBlogPost",
            summary = "Import blog posts",
            description =
                    "Imports one file, or several as multipart/form-data: Markdown or HTML with a post each, or RSS or Atom"
                            + " with a post for each entry. Importing a file or an entry again changes nothing.")
    @APIResponse(responseCode = "200", description = "The outcome of each file.")
    @APIResponse(responseCode = "400", description = "The single file has no readable post.")
    public Uni<ImportReport> importOne(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @QueryParam("name")
                    @Parameter(description = "The file name, which becomes the slug if the front matter has none.")
                    @Nullable
                    String name,
            @QueryParam("site") @Nullable URI site,
            byte[] body) {
        PostFile file = PostFile.of(name, type, body);
        return service.importAll(caller.get(), List.of(file), site(site)).invoke(report -> {
            if (report.items().size() == report.refused()) {
                throw Problem.badField(
                        "", String.valueOf(report.items().getFirst().reason()));
            }
        });
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "importBlogPosts",
            summary = "Import blog posts",
            description =
                    "Imports one file, or several as multipart/form-data: Markdown or HTML with a post each, or RSS or Atom"
                            + " with a post for each entry. Importing a file or an entry again changes nothing.")
    @APIResponse(responseCode = "200", description = "The outcome of each file.")
    public Uni<ImportReport> importAll(
            @QueryParam("site") @Nullable URI site, @RestForm(FileUpload.ALL) List<FileUpload> files) {
        Caller importer = caller.get();
        URI checked = site(site);
        if (files.isEmpty() || files.size() > MAX_FILES) {
            throw Problem.badField("", "Send between 1 and " + MAX_FILES + " files.");
        }
        sizes.checkForm(PATH, files);
        return Multi.createFrom()
                .iterable(files)
                .onItem()
                .transformToUniAndConcatenate(this::read)
                .collect()
                .asList()
                .chain(read -> service.importAll(importer, read, checked));
    }

    private Uni<PostFile> read(FileUpload upload) {
        return vertx.fileSystem()
                .readFile(upload.uploadedFile().toString())
                .map(bytes -> PostFile.of(upload.fileName(), upload.contentType(), bytes.getBytes()));
    }

    private static @Nullable URI site(@Nullable URI site) {
        if (site != null && (site.getHost() == null || !List.of("http", "https").contains(site.getScheme()))) {
            throw Problem.badField("?site", "must be an absolute http or https URL");
        }
        return site;
    }
}

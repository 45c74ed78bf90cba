package com.dryjets.content.drafting;

import com.dryjets.content.blog.BlogPostView;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Drafts of blog posts from a theme. */
@Path(DraftResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blog")
public class DraftResource {

    static final String PATH = "/marketing/blog/generate";

    private final CurrentCaller caller;
    private final DraftService service;

    DraftResource(CurrentCaller caller, DraftService service) {
        this.caller = caller;
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "generateBlogPost",
            summary = "Make a draft from a theme",
            description =
                    "Makes an outline of what your own posts say about the theme and each keyword, word for word and with links"
                            + " to them. It adds nothing of its own.")
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BlogPostView.class)))
    @APIResponse(responseCode = "422", description = "No post is about the theme, and no keyword names a section.")
    public Uni<RestResponse<BlogPostView>> generate(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid GeneratePost wanted) {
        Idempotency.Request request = new Idempotency.Request(caller.get(), "POST " + PATH, key, wanted);
        return service.generate(request, wanted)
                .map(view -> ResponseBuilder.<BlogPostView>created(URI.create("/marketing/blog/" + view.id()))
                        .entity(view)
                        .header(HttpHeaders.ETAG, ETag.of(view.version()))
                        .build());
    }
}

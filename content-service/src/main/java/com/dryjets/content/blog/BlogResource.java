package com.dryjets.content.blog;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Blog posts. */
@Path(BlogResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blog")
public class BlogResource {

    static final String PATH = "/marketing/blog";

    private final CurrentCaller caller;
    private final BlogService service;
    private final BlogListService lists;
    private final BlogReviewService reviews;

    BlogResource(CurrentCaller caller, BlogService service, BlogListService lists, BlogReviewService reviews) {
        this.caller = caller;
        this.service = service;
        this.lists = lists;
        this.reviews = reviews;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "createBlogPost",
            summary = "Create a blog post",
            description =
                    "Scripts, event handlers, forms, embedded documents and links that execute are removed from the content.")
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BlogPostView.class)))
    public Uni<RestResponse<BlogPostView>> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CreateBlogPost post) {
        Idempotency.Request request = new Idempotency.Request(caller.get(), "POST " + PATH, key, post);
        return service.create(request, post)
                .map(view -> tagged(ResponseBuilder.created(URI.create(PATH + "/" + view.id())), view));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listBlogPosts",
            summary = "List blog posts",
            description =
                    "Lists the newest first, without their content. With q, searches titles, excerpts and texts by the words'"
                            + " stems in each post's language, and lists the best match first: all words, \"a phrase\","
                            + " one or another, -without.")
    @APIResponse(responseCode = "200", description = "One page; the counts cover all pages and statuses.")
    public Uni<BlogPostList> list(
            @QueryParam("status") @Nullable BlogStatus status,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return lists.list(caller.get(), status, q, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{idOrSlug}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBlogPost", summary = "Get a blog post by id or slug")
    @APIResponse(responseCode = "200", description = "The post; ETag has its version.")
    public Uni<RestResponse<BlogPostView>> get(String idOrSlug) {
        return service.get(caller.get(), idOrSlug).map(view -> tagged(ResponseBuilder.ok(), view));
    }

    @PATCH
    @Path("/{id}/content")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateBlogPost",
            summary = "Edit a blog post",
            description =
                    "Absent fields keep their values. An approved or published post goes back to PENDING_REVIEW; a published"
                            + " one keeps publishedAt until it is published again.")
    @APIResponse(responseCode = "200", description = "The edited post; ETag has its new version.")
    @APIResponse(responseCode = "409", description = "The post is archived; move it to DRAFT first.")
    public Uni<RestResponse<BlogPostView>> edit(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid EditBlogPost edit) {
        return service.edit(caller.get(), id, ifMatch, edit).map(view -> tagged(ResponseBuilder.ok(), view));
    }

    @PATCH
    @Path("/{id}/status")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "changeBlogPostStatus", summary = "Change the status of a blog post")
    @APIResponse(responseCode = "200", description = "The post in its new status.")
    @APIResponse(responseCode = "409", description = "The new status cannot follow the current one.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The tenant's approvals need four eyes, and the caller has changed the post since it was last approved.")
    public Uni<RestResponse<BlogPostView>> moveTo(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangeBlogStatus change) {
        return reviews.moveTo(caller.get(), id, ifMatch, change.status())
                .map(view -> tagged(ResponseBuilder.ok(), view));
    }

    private static RestResponse<BlogPostView> tagged(ResponseBuilder<BlogPostView> response, BlogPostView view) {
        return response.entity(view)
                .header(HttpHeaders.ETAG, ETag.of(view.version()))
                .build();
    }
}

package com.dryjets.content.blog;

import com.dryjets.content.blog.BlogService.Readable;
import com.dryjets.content.media.MediaReferences;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores posts with references to pictures of the library, and shows them with links that work. */
@ApplicationScoped
class PostPictures {

    private final TenantTransaction transactions;
    private final MediaReferences references;

    PostPictures(TenantTransaction transactions, MediaReferences references) {
        this.transactions = transactions;
        this.references = references;
    }

    /** Returns a new post as it is stored, inside the tenant's transaction. */
    Uni<CreateBlogPost> stored(String tenant, CreateBlogPost post) {
        return references
                .stored(tenant, List.of(post.content(), text(post.image())))
                .map(texts -> post.with(texts.getFirst(), address(texts.getLast())));
    }

    /** Returns an edit as it is stored, inside the tenant's transaction. */
    Uni<EditBlogPost> stored(String tenant, EditBlogPost edit) {
        return references
                .stored(tenant, List.of(Objects.requireNonNullElse(edit.content(), ""), text(edit.image())))
                .map(texts -> edit.with(edit.content() == null ? null : texts.getFirst(), address(texts.getLast())));
    }

    /** Shows a post, inside the tenant's transaction. */
    Uni<BlogPostView> shown(BlogPost post) {
        return linked(post).map(texts -> BlogPostView.of(post).with(texts.getFirst(), address(texts.getLast())));
    }

    /** Returns a post as its author wrote it, inside the tenant's transaction. */
    Uni<Readable> read(BlogPost post) {
        return read(post.tenant, List.of(post)).map(List::getFirst);
    }

    /** Returns posts of one tenant as their authors wrote them, in their order, inside the tenant's transaction. */
    Uni<List<Readable>> read(String tenant, List<BlogPost> posts) {
        List<String> texts = posts.stream()
                .flatMap(post -> Stream.of(post.content, text(post.image())))
                .toList();
        return references
                .shown(tenant, texts)
                .map(shown -> IntStream.range(0, posts.size())
                        .mapToObj(index -> new Readable(
                                posts.get(index),
                                posts.get(index).source(shown.get(2 * index)),
                                address(shown.get(2 * index + 1))))
                        .toList());
    }

    private Uni<List<String>> linked(BlogPost post) {
        return references.shown(post.tenant, List.of(post.content, text(post.image())));
    }

    /** Shows the main pictures of a list of posts without contents, in a transaction of its own if there are any. */
    Uni<List<BlogPostView>> shown(String tenant, List<BlogPostView> posts) {
        List<String> images = posts.stream().map(post -> text(post.image())).toList();
        if (images.stream().allMatch(String::isEmpty)) {
            return Uni.createFrom().item(posts);
        }
        return transactions
                .run(tenant, () -> references.shown(tenant, images))
                .map(links -> IntStream.range(0, posts.size())
                        .mapToObj(
                                index -> posts.get(index).with(posts.get(index).content(), address(links.get(index))))
                        .toList());
    }

    private static String text(@Nullable URI address) {
        return address == null ? "" : address.toString();
    }

    private static @Nullable URI address(String text) {
        return text.isEmpty() ? null : URI.create(text);
    }
}

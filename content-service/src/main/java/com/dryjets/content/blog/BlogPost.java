package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A blog post. Its status changes by legal transitions only. */
@Entity(name = "blog_post")
public class BlogPost {

    @Id
    UUID id;

    String tenant;
    String slug;

    /** Identifies the imported file, so that importing it again finds the post. */
    @Nullable
    UUID importKey;

    String title;
    String content;

    @Enumerated(EnumType.STRING)
    Format format;

    @Nullable
    String excerpt;

    String[] keywords;

    @Nullable
    String language;

    @Nullable
    String url;

    @Nullable
    String image;

    @Enumerated(EnumType.STRING)
    BlogStatus status;

    @Nullable
    Instant publishedAt;

    String createdBy;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    /** For Hibernate. */
    protected BlogPost() {}

    BlogPost(CreateBlogPost post, String slug, @Nullable UUID importKey, Caller caller, Instant now) {
        id = Ids.next();
        tenant = caller.tenant();
        this.slug = slug;
        this.importKey = importKey;
        title = post.title().strip();
        content = post.content();
        format = post.format();
        excerpt = post.excerpt();
        keywords = post.keywords().toArray(String[]::new);
        language = post.language();
        url = text(post.url());
        image = text(post.image());
        status = BlogStatus.DRAFT;
        createdBy = caller.user();
        createdAt = now;
        updatedAt = now;
    }

    /** Changes the status, or fails with 409 if the transition is illegal. */
    void moveTo(BlogStatus next, Instant now) {
        if (!status.next().contains(next)) {
            throw Problem.conflict(
                    "A post cannot change from %s to %s. Allowed: %s.".formatted(status, next, status.next()));
        }
        status = next;
        publishedAt = next == BlogStatus.PUBLISHED ? now : publishedAt;
        updatedAt = now;
    }

    void edit(EditBlogPost edit, Instant now) {
        if (status == BlogStatus.ARCHIVED) {
            throw Problem.conflict("An archived post cannot be edited. Move it to DRAFT first.");
        }
        title = edit.title() == null ? title : edit.title().strip();
        content = edit.content() == null ? content : edit.content();
        format = edit.format() == null ? format : edit.format();
        excerpt = edit.excerpt() == null ? excerpt : edit.excerpt();
        keywords = edit.keywords() == null ? keywords : edit.keywords().toArray(String[]::new);
        language = edit.language() == null ? language : edit.language();
        url = edit.url() == null ? url : text(edit.url());
        image = edit.image() == null ? image : text(edit.image());
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public BlogStatus status() {
        return status;
    }

    /** Returns the post as its author wrote it. */
    public Source source() {
        return new Source(title, format, content, excerpt, List.of(keywords), language);
    }

    /** Returns the public address of the post. */
    public @Nullable URI url() {
        return address(url);
    }

    /** Returns the main picture. */
    public @Nullable URI image() {
        return address(image);
    }

    static @Nullable URI address(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}

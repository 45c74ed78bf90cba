package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.content.settings.Authors;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
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

    /** Identifies the imported file or feed entry, so that importing it again finds the post. */
    @Nullable
    UUID importKey;

    /** The campaign whose strategy asks for it. */
    @Nullable
    UUID campaignId;

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

    @Nullable
    String metaTitle;

    @Nullable
    String metaDescription;

    @Nullable
    String author;

    @Enumerated(EnumType.STRING)
    BlogStatus status;

    @Nullable
    Instant publishedAt;

    /** The language that the text is searched in; never null, and {@code und} if it is unknown. */
    String searchLanguage;

    String createdBy;

    /** Who wrote the content as it stands. */
    String writtenBy;

    /** Who wrote the post since it was last approved. */
    String[] authors;

    /** Whether the post as it stands has been approved, even if the approval was withdrawn. */
    boolean textApproved;

    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    /** For Hibernate. */
    protected BlogPost() {}

    /**
     * Where a post comes from, if not from a person.
     *
     * @param importKey see {@link BlogPost#importKey}
     * @param campaignId see {@link BlogPost#campaignId}
     */
    record Origin(@Nullable UUID importKey, @Nullable UUID campaignId) {
        static final Origin PERSON = new Origin(null, null);

        static Origin imported(UUID key) {
            return new Origin(key, null);
        }
    }

    BlogPost(CreateBlogPost post, String slug, Origin origin, Caller caller, Instant now) {
        PostMeta meta = PostMeta.NONE.with(post.meta());
        id = Ids.next();
        tenant = caller.tenant();
        this.slug = slug;
        importKey = origin.importKey();
        campaignId = origin.campaignId();
        title = post.title().strip();
        content = post.content();
        format = post.format();
        excerpt = PostMeta.changed(null, post.excerpt());
        keywords = post.keywords().toArray(String[]::new);
        language = PostMeta.changed(null, post.language());
        searchLanguage = SearchLanguage.of(language, format, content);
        url = text(post.url());
        image = text(post.image());
        set(meta);
        status = BlogStatus.DRAFT;
        createdBy = caller.user();
        writtenBy = caller.user();
        hold(Authors.of(caller.user()));
        createdAt = now;
        updatedAt = now;
    }

    /**
     * Changes the status, or fails with 409 if the transition is illegal and with 422 if an author approves.
     *
     * @param fourEyes whether somebody who has not changed the post since its last approval has to approve it
     */
    void moveTo(BlogStatus next, Caller caller, boolean fourEyes, Instant now) {
        if (!status.next().contains(next)) {
            throw Problem.conflict(
                    "A post cannot change from %s to %s. Allowed: %s.".formatted(status, next, status.next()));
        }
        if (next == BlogStatus.APPROVED) {
            requireAnother(caller, fourEyes);
            hold(authors().approve());
        }
        status = next;
        publishedAt = next == BlogStatus.PUBLISHED ? now : publishedAt;
        updatedAt = now;
    }

    private void requireAnother(Caller caller, boolean fourEyes) {
        if (fourEyes && authors().include(caller.user())) {
            throw Problem.unprocessable(
                    "You changed this post after its last approval. Someone else must approve it.",
                    List.of(new FieldError("/status", "cannot be APPROVED by an author of the post")));
        }
    }

    /**
     * Changes the post. What was approved is no longer what it was, so an approved or published post goes back to review;
     * a published one keeps the time of its publication until it is published again.
     */
    void edit(EditBlogPost edit, Caller caller, Instant now) {
        if (status == BlogStatus.ARCHIVED) {
            throw Problem.conflict("An archived post cannot be edited. Move it to DRAFT first.");
        }
        List<@Nullable Object> before = state();
        apply(edit);
        if (before.equals(state())) {
            return;
        }
        searchLanguage = SearchLanguage.of(language, format, content);
        writtenBy = caller.user();
        hold(authors().changedBy(caller.user()));
        status = status.isReviewed() ? BlogStatus.PENDING_REVIEW : status;
        updatedAt = now;
    }

    /** Whether it is still the draft of this author, whom nobody has followed. */
    boolean isUntouchedDraftOf(Caller author) {
        return status == BlogStatus.DRAFT && writtenBy.equals(author.user());
    }

    private List<@Nullable Object> state() {
        return Arrays.asList(
                title,
                content,
                format,
                excerpt,
                List.of(keywords),
                language,
                url,
                image,
                metaTitle,
                metaDescription,
                author);
    }

    private void apply(EditBlogPost edit) {
        title = edit.title() == null ? title : edit.title().strip();
        content = edit.content() == null ? content : edit.content();
        format = edit.format() == null ? format : edit.format();
        excerpt = PostMeta.changed(excerpt, edit.excerpt());
        keywords = edit.keywords() == null ? keywords : edit.keywords().toArray(String[]::new);
        language = PostMeta.changed(language, edit.language());
        url = edit.url() == null ? url : text(edit.url());
        image = edit.image() == null ? image : text(edit.image());
        set(edit.meta() == null ? meta() : meta().with(edit.meta()));
    }

    private void set(PostMeta meta) {
        metaTitle = meta.title();
        metaDescription = meta.description();
        author = meta.author();
    }

    Authors authors() {
        return new Authors(List.of(authors), textApproved);
    }

    private void hold(Authors changed) {
        authors = changed.names().toArray(String[]::new);
        textApproved = changed.approved();
    }

    PostMeta meta() {
        return new PostMeta(metaTitle, metaDescription, author);
    }

    public UUID id() {
        return id;
    }

    public BlogStatus status() {
        return status;
    }

    /** Returns the post as its author wrote it, given its content with links to pictures that work. */
    Source source(String linked) {
        return new Source(title, format, linked, excerpt, List.of(keywords), language);
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

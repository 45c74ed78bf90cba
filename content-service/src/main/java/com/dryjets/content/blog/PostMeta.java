package com.dryjets.content.blog;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What search engines and link previews show of a post.
 *
 * @param title the title of the page, if not the post's own
 * @param description the text under the title in search results
 * @param author the name of the author as readers see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostMeta(
        @Nullable @Size(max = MAX_TITLE) String title,
        @Nullable @Size(max = MAX_DESCRIPTION) String description,
        @Nullable @Size(max = MAX_AUTHOR) String author) {

    public static final int MAX_TITLE = 300;
    public static final int MAX_DESCRIPTION = 1000;
    public static final int MAX_AUTHOR = 200;

    public static final PostMeta NONE = new PostMeta(null, null, null);

    /** Returns the meta fields with these values where given; a blank value removes one. */
    PostMeta with(PostMeta changes) {
        return new PostMeta(
                changed(title, changes.title),
                changed(description, changes.description),
                changed(author, changes.author));
    }

    /** Returns whether no field has a value. */
    boolean isEmpty() {
        return Stream.of(title, description, author).allMatch(value -> value == null);
    }

    /** Returns the new value where there is one; a blank one stands for none. */
    static @Nullable String changed(@Nullable String value, @Nullable String change) {
        if (change == null) {
            return value;
        }
        return change.isBlank() ? null : change.strip();
    }
}

package com.dryjets.content.drafting;

import com.dryjets.content.blog.CreateBlogPost;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a draft should be about.
 *
 * @param theme becomes the title
 * @param keywords become the sections, in their order; by default, the related posts are the sections
 * @param length MEDIUM by default
 * @param language an IETF tag; by default that of the most related post
 */
public record GeneratePost(
        @NotBlank @Size(max = CreateBlogPost.MAX_TITLE) String theme,

        @Nullable @Size(max = MAX_KEYWORDS)
        List<@NotBlank @Size(max = CreateBlogPost.MAX_KEYWORD_LENGTH) String> keywords,

        @Nullable Length length,
        @Nullable @Size(max = CreateBlogPost.MAX_LANGUAGE) String language) {

    private static final int MAX_KEYWORDS = 20;

    /** How much a draft says. */
    @Schema(name = "DraftLength")
    public enum Length {
        SHORT(2),
        MEDIUM(3),
        LONG(6);

        private final int points;

        Length(int points) {
            this.points = points;
        }

        /** The most points of a section. */
        int points() {
            return points;
        }
    }

    public GeneratePost {
        keywords = keywords == null
                ? List.of()
                : keywords.stream().map(String::strip).distinct().toList();
        length = length == null ? Length.MEDIUM : length;
    }
}

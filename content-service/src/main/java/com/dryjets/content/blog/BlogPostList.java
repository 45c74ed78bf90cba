package com.dryjets.content.blog;

import com.dryjets.kit.rest.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of blog posts.
 *
 * @param nextCursor starts the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlogPostList(
        List<BlogPostView> items, @Nullable String nextCursor, Counts counts) {

    static BlogPostList of(Page<BlogPostView> page, Map<BlogStatus, Long> byStatus) {
        return new BlogPostList(page.items(), page.nextCursor(), Counts.of(byStatus));
    }

    /** The number of posts that match the words, all and by status; the status asked for does not change them. */
    @Schema(name = "BlogPostCounts")
    public record Counts(long ALL, long DRAFT, long PENDING_REVIEW, long APPROVED, long PUBLISHED, long ARCHIVED) {

        static Counts of(Map<BlogStatus, Long> byStatus) {
            return new Counts(
                    byStatus.values().stream().mapToLong(Long::longValue).sum(),
                    byStatus.getOrDefault(BlogStatus.DRAFT, 0L),
                    byStatus.getOrDefault(BlogStatus.PENDING_REVIEW, 0L),
                    byStatus.getOrDefault(BlogStatus.APPROVED, 0L),
                    byStatus.getOrDefault(BlogStatus.PUBLISHED, 0L),
                    byStatus.getOrDefault(BlogStatus.ARCHIVED, 0L));
        }
    }
}

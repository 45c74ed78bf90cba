package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import com.dryjets.content.digest.Digest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes without a model or key: selects the post's best sentences and arranges them in each platform's form. Every
 * sentence is the author's, so nothing is invented, and the same post always gives the same pieces.
 */
@ApplicationScoped
@Priority(1)
public class BuiltInCopyWriter implements CopyWriter {

    @Override
    public String engine() {
        return "built-in";
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Map<Assignment, Copy> write(Article article, List<Assignment> assignments) {
        Digest digest = Digest.of(article);
        Map<Assignment, Copy> copies = new LinkedHashMap<>();
        assignments.forEach(assignment -> copies.put(assignment, write(digest, assignment)));
        return copies;
    }

    private static Copy write(Digest digest, Assignment assignment) {
        return switch (assignment.channel()) {
            case TWITTER -> TweetForm.write(digest, assignment);
            case LINKEDIN, FACEBOOK, INSTAGRAM, TIKTOK ->
                PostForm.of(assignment.channel()).write(digest, assignment);
            case EMAIL -> EmailForm.write(digest, assignment);
            case ADS -> throw new IllegalArgumentException("Ads cannot be made from posts");
        };
    }
}

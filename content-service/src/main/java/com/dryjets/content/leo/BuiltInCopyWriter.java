package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.llm.Account;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
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

    /** The channel that reads best with the strongest sentences chooses first. */
    private static final List<Channel> ORDER = List.of(
            Channel.TWITTER,
            Channel.LINKEDIN,
            Channel.TIKTOK,
            Channel.INSTAGRAM,
            Channel.FACEBOOK,
            Channel.EMAIL,
            Channel.BLUESKY);

    /** A post does not have more beginnings; then the first one comes again. */
    private static final int VARIANTS = 8;

    @Override
    public String engine() {
        return "built-in";
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Map<Assignment, Attempt> write(Article article, List<Assignment> assignments, Account account) {
        Map<Assignment, Attempt> attempts = new LinkedHashMap<>();
        write(article, assignments).forEach((assignment, copy) -> attempts.put(assignment, new Attempt.Done(copy)));
        return attempts;
    }

    /** Writes a piece for each assignment. */
    public Map<Assignment, Copy> write(Article article, List<Assignment> assignments) {
        return write(Digest.of(article), assignments);
    }

    private static Map<Assignment, Copy> write(Digest digest, List<Assignment> assignments) {
        int rounds = assignments.stream()
                .mapToInt(assignment -> assignment.variant() % VARIANTS + 1)
                .max()
                .orElse(0);
        URI link = assignments.isEmpty() ? null : assignments.getFirst().link();
        Brief brief =
                assignments.isEmpty() ? Brief.NONE : assignments.getFirst().brief();
        Map<Assignment, Copy> drafts = new HashMap<>();
        Desk desk = new Desk(digest, brief);
        // Every channel is written, whichever were asked for: so a piece does not depend on the others in the request.
        for (int variant = 0; variant < rounds; variant++) {
            Map<Channel, Sentence> openings = new EnumMap<>(Channel.class);
            for (Channel channel : ORDER) {
                openings.put(channel, desk.opening(channel, Form.of(channel).opening()));
            }
            for (Channel channel : ORDER) {
                Assignment draft = new Assignment(channel, link, variant, brief);
                drafts.put(draft, Form.of(channel).write(desk, openings.get(channel), draft));
            }
        }
        Map<Assignment, Copy> copies = new LinkedHashMap<>();
        assignments.forEach(assignment -> copies.put(
                assignment,
                drafts.get(new Assignment(assignment.channel(), link, assignment.variant() % VARIANTS, brief))));
        return copies;
    }
}

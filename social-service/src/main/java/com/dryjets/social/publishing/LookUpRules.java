package com.dryjets.social.publishing;

import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.Step;
import com.dryjets.social.post.PublishTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds the post of an attempt whose outcome is unknown among what the account has posted: the same text and as many
 * pictures, not older than the first attempt, in reply to the part before it, and not another post of ours.
 */
final class LookUpRules {

    private LookUpRules() {}

    /**
     * The post of the step.
     *
     * @param isSameText whether a sent text is a found one, given how the network rewrites texts
     * @param since before the first attempt, by as much as the network's clock may lag
     * @param known ids of other posts of ours
     */
    static Optional<FoundPost> find(
            PublishTask task,
            BiPredicate<String, String> isSameText,
            Instant since,
            List<FoundPost> posts,
            Set<String> known) {
        String sent = task.post().message().parts().get(task.step().index());
        return posts.stream()
                .filter(post -> !post.createdAt().isBefore(since))
                .filter(post -> !known.contains(post.externalId()))
                .filter(post -> hasSameMedia(task, post))
                .filter(post -> repliesToPartBefore(task, post))
                .filter(post -> isSameText.test(sent, post.text()))
                // The oldest: a later one with the same text is a person's.
                .reduce((newer, older) -> older);
    }

    private static boolean hasSameMedia(PublishTask task, FoundPost post) {
        int sent = task.step().index() == 0 ? task.post().message().media().size() : 0;
        return post.media() == null || post.media() == sent;
    }

    private static boolean repliesToPartBefore(PublishTask task, FoundPost post) {
        int part = task.step().index();
        if (post.replyTo() == null) {
            return part == 0;
        }
        return part > 0 && post.replyTo().equals(task.progress().done().get(new Step(Step.Kind.PUBLISH, part - 1)));
    }
}

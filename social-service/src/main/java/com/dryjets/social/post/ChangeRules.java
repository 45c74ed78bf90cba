package com.dryjets.social.post;

import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides what of a post may still be changed. What people see, or may see, stays: the network would keep showing it, and
 * a look-up would search for something else. Of a thread that is partly out, the parts that are not may be changed.
 */
final class ChangeRules {

    private ChangeRules() {}

    /** Why the message or account cannot be replaced; empty if they can, or stay the same. */
    static Optional<String> problem(Post post, PostChange change, Progress progress) {
        if (!replaces(post, change)) {
            return Optional.empty();
        }
        if (post.mayBeOut()) {
            return Optional.of(
                    "The network may show the post as it is. Retry it first, which looks for it there; or cancel"
                            + " it and write another one.");
        }
        return progress.isShown() && !keepsWhatIsShown(post, change, progress)
                ? Optional.of("The network already shows a part of the post. Only the parts after it can be changed.")
                : Optional.empty();
    }

    /** Whether the change is about more than the time. */
    static boolean replaces(Post post, PostChange change) {
        return !post.message().equals(change.message()) || !Objects.equals(post.accountId(), change.accountId());
    }

    /** Whether what was uploaded and prepared for the network belongs to what the change replaces. */
    static boolean expiresPrepared(Post post, PostChange change, Progress progress) {
        return replaces(post, change) && !progress.isShown();
    }

    private static boolean keepsWhatIsShown(Post post, PostChange change, Progress progress) {
        Message before = post.message();
        Message after = change.message();
        List<String> shown = before.parts().subList(0, shownParts(before, progress));
        return Objects.equals(post.accountId(), change.accountId())
                && after.parts().size() >= shown.size()
                && after.parts().subList(0, shown.size()).equals(shown)
                && after.media().equals(before.media())
                && Objects.equals(after.link(), before.link());
    }

    private static int shownParts(Message message, Progress progress) {
        int shown = 0;
        while (shown < message.parts().size() && progress.done().containsKey(new Step(Step.Kind.PUBLISH, shown))) {
            shown++;
        }
        return shown;
    }
}

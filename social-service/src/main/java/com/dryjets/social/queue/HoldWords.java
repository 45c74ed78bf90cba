package com.dryjets.social.queue;

import com.dryjets.social.post.HoldReason;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a post waits. */
final class HoldWords {

    private HoldWords() {}

    static String of(Set<HoldReason> holds) {
        return holds.stream().sorted().map(HoldWords::of).collect(Collectors.joining(" "));
    }

    private static String of(HoldReason reason) {
        return switch (reason) {
            case CAMPAIGN -> "its campaign is not running.";
            case ACCOUNT -> "no account can publish it. Connect one.";
            case APPROVAL -> "it needs approval.";
            case PRIVACY -> "someone must choose who can see it. Edit the post to do so.";
            case TIME -> "it has no time before the campaign ends. Choose one, or extend the campaign.";
        };
    }
}

package com.dryjets.social.post;

import java.util.Arrays;
import java.util.Optional;

/** The state machine of posts. */
final class PostTransitions {

    private PostTransitions() {}

    /** Returns the state after an action; empty if this state doesn't allow it. */
    static Optional<PostStatus> after(PostStatus status, PostAction action) {
        return Optional.ofNullable(
                switch (status) {
                    case QUEUED ->
                        switch (action) {
                            case HOLD -> PostStatus.HELD;
                            case TAKE -> PostStatus.PUBLISHING;
                            case CHANGE -> PostStatus.QUEUED;
                            case CANCEL -> PostStatus.CANCELLED;
                            case STOP -> PostStatus.PUBLISHED;
                            default -> null;
                        };
                    case HELD ->
                        switch (action) {
                            case HOLD, CHANGE -> PostStatus.HELD;
                            case RELEASE -> PostStatus.QUEUED;
                            case CANCEL -> PostStatus.CANCELLED;
                            case STOP -> PostStatus.PUBLISHED;
                            default -> null;
                        };
                    case PUBLISHING ->
                        switch (action) {
                            case HOLD, RELEASE -> PostStatus.PUBLISHING;
                            case POSTPONE -> PostStatus.QUEUED;
                            case SET_ASIDE -> PostStatus.HELD;
                            case LOSE_TRACK -> PostStatus.UNKNOWN;
                            case CONFIRM, STOP -> PostStatus.PUBLISHED;
                            case FAIL -> PostStatus.FAILED;
                            case CANCEL -> PostStatus.CANCELLED;
                            default -> null;
                        };
                    case UNKNOWN ->
                        switch (action) {
                            case CONFIRM, STOP -> PostStatus.PUBLISHED;
                            case RULE_OUT -> PostStatus.QUEUED;
                            case SET_ASIDE -> PostStatus.HELD;
                            case HOLD, RELEASE, LOSE_TRACK, RETRY -> PostStatus.UNKNOWN;
                            case FAIL -> PostStatus.FAILED;
                            case CANCEL -> PostStatus.CANCELLED;
                            default -> null;
                        };
                    case FAILED ->
                        switch (action) {
                            case RETRY -> PostStatus.QUEUED;
                            case LOOK_UP -> PostStatus.UNKNOWN;
                            case CHANGE -> PostStatus.FAILED;
                            case CANCEL -> PostStatus.CANCELLED;
                            case STOP -> PostStatus.PUBLISHED;
                            default -> null;
                        };
                    case CANCELLED ->
                        switch (action) {
                            case REVIVE -> PostStatus.QUEUED;
                            case LOOK_UP -> PostStatus.UNKNOWN;
                            default -> null;
                        };
                    case PUBLISHED -> null;
                });
    }

    /** Whether the post must be looked up before the action, because an earlier attempt may have published it. */
    static boolean afterLookUp(Post post, PostAction action) {
        return post.status() != PostStatus.UNKNOWN
                && post.mayBeOut()
                && (action == PostAction.RETRY || action == PostAction.REVIVE);
    }

    /** Returns the states that allow an action, as the database names them. */
    static String[] from(PostAction action) {
        return Arrays.stream(PostStatus.values())
                .filter(status -> after(status, action).isPresent())
                .map(Enum::name)
                .toArray(String[]::new);
    }
}

package com.dryjets.content.leo;

import static java.util.Objects.requireNonNull;

/**
 * A scene of a video script.
 *
 * @param from when it begins, in seconds
 * @param to when it ends, in seconds
 * @param spoken what the speaker says
 * @param onScreen the words on the screen
 */
public record Scene(int from, int to, String spoken, String onScreen) {
    public Scene {
        requireNonNull(spoken, "spoken");
        requireNonNull(onScreen, "onScreen");
    }
}

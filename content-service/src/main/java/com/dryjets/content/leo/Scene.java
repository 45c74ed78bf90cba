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

    private static final int MIN_SECONDS = 3;

    /** People speak about 150 words a minute in short videos. */
    private static final double WORDS_PER_SECOND = 2.5;

    public Scene {
        requireNonNull(spoken, "spoken");
        requireNonNull(onScreen, "onScreen");
    }

    /** Returns a scene that is as long as it takes to say its words. */
    public static Scene spoken(int from, String spoken, String onScreen) {
        int seconds = (int) Math.max(MIN_SECONDS, Math.ceil(spoken.split("\\s+").length / WORDS_PER_SECOND));
        return new Scene(from, from + seconds, spoken, onScreen);
    }
}

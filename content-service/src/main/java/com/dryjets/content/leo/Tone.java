package com.dryjets.content.leo;

import java.util.Map;

/**
 * The tone of a voice. The built-in engine cannot reword the author's sentences: it prefers openings that suit the tone.
 */
public enum Tone {
    NEUTRAL(Map.of()),
    FACTUAL(Map.of(Angle.NUMBER, 1.25, Angle.CLAIM, 1.1, Angle.QUESTION, 0.8)),
    FRIENDLY(Map.of(Angle.READER, 1.3, Angle.QUESTION, 1.2, Angle.NUMBER, 0.9)),
    BOLD(Map.of(Angle.CONTRAST, 1.3, Angle.CLAIM, 1.15, Angle.QUESTION, 0.9)),
    FORMAL(Map.of(Angle.CLAIM, 1.15, Angle.READER, 0.8, Angle.QUESTION, 0.6)),
    PLAYFUL(Map.of(Angle.QUESTION, 1.25, Angle.QUOTATION, 1.2, Angle.NUMBER, 0.85));

    private final Map<Angle, Double> openings;

    Tone(Map<Angle, Double> openings) {
        this.openings = openings;
    }

    /** Returns the factor by which the worth of an opening changes. */
    double opening(Angle angle) {
        return openings.getOrDefault(angle, 1.0);
    }
}

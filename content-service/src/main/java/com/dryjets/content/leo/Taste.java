package com.dryjets.content.leo;

import static com.dryjets.content.leo.Angle.CLAIM;
import static com.dryjets.content.leo.Angle.CONTRAST;
import static com.dryjets.content.leo.Angle.HEADLINE;
import static com.dryjets.content.leo.Angle.NUMBER;
import static com.dryjets.content.leo.Angle.QUESTION;
import static com.dryjets.content.leo.Angle.QUOTATION;
import static com.dryjets.content.leo.Angle.READER;

import com.dryjets.content.digest.PostKind;
import com.dryjets.contracts.marketing.Channel;
import java.util.Map;

/**
 * How well an angle suits a channel: claims and numbers on X, arguments on LinkedIn and Bluesky, people and questions
 * elsewhere.
 */
final class Taste {

    /** The factors by which the worth of an opening changes; 1 where none is given. */
    private static final Map<Channel, Map<Angle, Double>> OPENINGS = Map.of(
            Channel.TWITTER,
            Map.of(NUMBER, 1.35, CONTRAST, 1.25, READER, 0.9, QUOTATION, 0.7, QUESTION, 0.7, HEADLINE, 0.35),
            Channel.LINKEDIN,
            Map.of(CONTRAST, 1.3, CLAIM, 1.15, NUMBER, 1.1, READER, 0.95, QUOTATION, 0.8, QUESTION, 0.7, HEADLINE, 0.3),
            Channel.FACEBOOK,
            Map.of(QUESTION, 1.5, READER, 1.35, QUOTATION, 1.1, CLAIM, 0.9, CONTRAST, 0.9, NUMBER, 0.85, HEADLINE, 0.4),
            Channel.INSTAGRAM,
            Map.of(
                    READER, 1.2, QUOTATION, 1.1, CLAIM, 0.95, CONTRAST, 0.95, NUMBER, 0.95, QUESTION, 0.95, HEADLINE,
                    0.75),
            Channel.TIKTOK,
            Map.of(QUESTION, 1.5, READER, 1.3, CONTRAST, 1.1, CLAIM, 0.9, NUMBER, 0.9, QUOTATION, 0.9, HEADLINE, 0.7),
            Channel.BLUESKY,
            Map.of(CONTRAST, 1.25, CLAIM, 1.1, QUOTATION, 1.05, READER, 0.95, QUESTION, 0.85, HEADLINE, 0.35),
            Channel.EMAIL,
            Map.of(HEADLINE, 0.1));

    private static final double NUMBER_OF_A_SURVEY = 1.2;

    private Taste() {}

    /** Returns the factor by which the worth of an opening changes on a channel. */
    static double opening(Channel channel, Angle angle, PostKind kind) {
        double factor = OPENINGS.get(channel).getOrDefault(angle, 1.0);
        return kind == PostKind.SURVEY && angle == NUMBER ? factor * NUMBER_OF_A_SURVEY : factor;
    }
}

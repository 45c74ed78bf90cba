package com.dryjets.content.leo;

import com.dryjets.content.rules.RuleSet;
import com.dryjets.contracts.marketing.Channel;
import java.util.Locale;
import java.util.Map;

/**
 * What a piece should follow besides the post.
 *
 * @param rules the platform rules that apply
 * @param angles by channel and angle, such as {@code number}, the factor by which earlier pieces did better or worse;
 *     only where there is enough evidence
 */
public record Brief(Voice voice, RuleSet rules, Map<Channel, Map<String, Double>> angles) {

    /** No wishes, and the rules that apply to everybody. */
    public static final Brief NONE = new Brief(Voice.NONE, RuleSet.STANDARD, Map.of());

    /** The brand's voice, and the rules that apply to everybody. */
    public static Brief in(Voice voice) {
        return new Brief(voice, RuleSet.STANDARD, Map.of());
    }

    public Brief {
        angles = Map.copyOf(angles);
    }

    /** Returns the factor by which the worth of an opening changes on a channel. */
    double opening(Channel channel, Angle angle) {
        String name = angle.name().toLowerCase(Locale.ROOT);
        return voice.tone().opening(angle)
                * angles.getOrDefault(channel, Map.of()).getOrDefault(name, 1.0);
    }
}

package com.dryjets.analytics.figures;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.time.LocalDate;
import java.util.Map;

/**
 * A campaign's figures by channel; channels without a record are absent.
 *
 * @param zone the time zone of its days
 */
public record CampaignFigures(CampaignView campaign, String zone, Map<Channel, ChannelFigures> channels) {

    /**
     * One channel's figures.
     *
     * @param human the part that is not known to come from a bot or a privacy proxy
     */
    public record ChannelFigures(MetricTotals raw, MetricTotals human) {

        /** Both together. */
        public ChannelFigures plus(ChannelFigures other) {
            MetricTotals sum = raw.plus(other.raw);
            return new ChannelFigures(sum, isHuman() && other.isHuman() ? sum : human.plus(other.human));
        }

        /** Whether nothing is known to come from a bot or a privacy proxy, which is so of most figures. */
        private boolean isHuman() {
            return raw == human;
        }
    }

    /** All channels together. */
    public Audience audience() {
        return Audience.of(channels);
    }

    /** A day of a period, in the period's time zone. */
    public interface Day {

        /** Which day it is. */
        LocalDate day();

        /** All channels of the day together. */
        Audience audience();
    }

    /** A day whose channels are already added up; who was behind its figures is not told. */
    public record AudienceDay(LocalDate day, Audience audience) implements Day {}

    /** A day's figures by channel. */
    public record DayFigures(LocalDate day, Map<Channel, ChannelFigures> channels) implements Day {

        @Override
        public Audience audience() {
            return Audience.of(channels);
        }
    }

    /**
     * MetricTotals of mail, and figures of everything that is shown to people where they are. Mail is kept apart because its
     * ratios have other denominators than those of the networks.
     */
    public record Audience(ChannelFigures mail, ChannelFigures shown) {

        static final ChannelFigures NOTHING = nothing();
        static final Audience NONE = new Audience(NOTHING, NOTHING);

        /** One channel's figures, on its side. */
        public static Audience of(Channel channel, ChannelFigures figures) {
            return channel == Channel.EMAIL ? new Audience(figures, NOTHING) : new Audience(NOTHING, figures);
        }

        /** The figures of channels, each on its side. */
        public static Audience of(Map<Channel, ChannelFigures> channels) {
            return channels.entrySet().stream()
                    .map(channel -> of(channel.getKey(), channel.getValue()))
                    .reduce(NONE, Audience::plus);
        }

        /** MetricTotals of which all counts as human. */
        static Audience of(MetricTotals mail, MetricTotals shown) {
            return new Audience(new ChannelFigures(mail, mail), new ChannelFigures(shown, shown));
        }

        private static ChannelFigures nothing() {
            MetricTotals none = MetricTotals.none();
            return new ChannelFigures(none, none);
        }

        /** Mail and the rest together. */
        public ChannelFigures all() {
            return mail.plus(shown);
        }

        Audience plus(Audience other) {
            return new Audience(mail.plus(other.mail), shown.plus(other.shown));
        }
    }
}

package com.dryjets.analytics.dashboard;

import com.dryjets.common.marketing.Channel;
import com.dryjets.common.marketing.Figures;
import java.time.LocalDate;
import java.util.Map;

/** A campaign's figures by channel, since its beginning; channels without a record are absent. */
record CampaignFigures(CampaignView campaign, Map<Channel, ChannelFigures> channels) {

    /**
     * One channel's figures.
     *
     * @param human the part that is not known to come from a bot or a privacy proxy
     */
    record ChannelFigures(Figures raw, Figures human) {

        ChannelFigures plus(ChannelFigures other) {
            return new ChannelFigures(raw.plus(other.raw), human.plus(other.human));
        }
    }

    /** All channels together, mail kept apart: its ratios have other denominators than those of the networks. */
    Audience audience() {
        return channels.entrySet().stream()
                .map(channel -> Audience.of(channel.getKey(), channel.getValue()))
                .reduce(Audience.NONE, Audience::plus);
    }

    /** A UTC day's figures. */
    record DayFigures(LocalDate day, Audience audience) {}

    /** Figures of mail, and figures of everything that is shown to people where they are. */
    record Audience(ChannelFigures mail, ChannelFigures shown) {

        static final ChannelFigures NOTHING = new ChannelFigures(Figures.none(), Figures.none());
        static final Audience NONE = new Audience(NOTHING, NOTHING);

        static Audience of(Channel channel, ChannelFigures figures) {
            return channel == Channel.EMAIL ? new Audience(figures, NOTHING) : new Audience(NOTHING, figures);
        }

        ChannelFigures all() {
            return mail.plus(shown);
        }

        Audience plus(Audience other) {
            return new Audience(mail.plus(other.mail), shown.plus(other.shown));
        }
    }
}

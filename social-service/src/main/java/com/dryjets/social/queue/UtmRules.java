package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.projection.CampaignProjection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds UTM parameters to links, which analytics tools read (Google Analytics, "Campaigns and traffic sources"): where a
 * visitor came from, how, and for which campaign. Parameters that a link has already stay as they are.
 */
final class UtmRules {

    /** A link ends before white space and before punctuation that belongs to the sentence. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}'…]");

    private UtmRules() {}

    static String tag(String text, CampaignProjection campaign, Channel channel) {
        return LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(tagged(link.group(), campaign, channel)));
    }

    private static String tagged(String link, CampaignProjection campaign, Channel channel) {
        int hash = link.indexOf('#');
        String page = hash < 0 ? link : link.substring(0, hash);
        String fragment = hash < 0 ? "" : link.substring(hash);
        String name = campaign.name() == null ? campaign.campaignId().toString() : campaign.name();
        String with = with(page, "utm_source", channel.name().toLowerCase(Locale.ROOT));
        with = with(with, "utm_medium", "social");
        return with(with, "utm_campaign", name) + fragment;
    }

    private static String with(String page, String parameter, String value) {
        if (page.contains("?" + parameter + "=") || page.contains("&" + parameter + "=")) {
            return page;
        }
        return page
                + (page.contains("?") ? "&" : "?")
                + parameter
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package com.dryjets.platform;

import com.dryjets.contracts.marketing.Channel;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the rules of each platform from {@code platform-rules/<channel>.json}. */
final class RuleFiles {

    private static final List<Channel> CHANNELS = List.of(
            Channel.TWITTER,
            Channel.LINKEDIN,
            Channel.FACEBOOK,
            Channel.INSTAGRAM,
            Channel.TIKTOK,
            Channel.BLUESKY,
            Channel.EMAIL);

    private RuleFiles() {}

    static Map<Channel, PlatformRules> read() {
        ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        Map<Channel, PlatformRules> rules = new EnumMap<>(Channel.class);
        CHANNELS.forEach(channel -> rules.put(channel, read(json, channel)));
        return rules;
    }

    private static PlatformRules read(ObjectMapper json, Channel channel) {
        String name = "/platform-rules/" + channel.name().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream file = RuleFiles.class.getResourceAsStream(name)) {
            return json.readValue(file, PlatformRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

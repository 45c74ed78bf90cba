package com.dryjets.platform;

import static com.dryjets.platform.Violation.Rule.MEDIA_COUNT;
import static com.dryjets.platform.Violation.Rule.MEDIA_DURATION;
import static com.dryjets.platform.Violation.Rule.MEDIA_RATIO;
import static com.dryjets.platform.Violation.Rule.MEDIA_SIZE;
import static com.dryjets.platform.Violation.Rule.MEDIA_TYPE;

import com.dryjets.platform.MediaRule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the media of a post against the rules of a platform. */
final class MediaCheck {

    private final PlatformRules rules;
    private final List<Violation> violations = new ArrayList<>();

    MediaCheck(PlatformRules rules) {
        this.rules = rules;
    }

    List<Violation> of(List<MediaFile> files) {
        for (int i = 0; i < files.size(); i++) {
            check("media/" + i, files.get(i));
        }
        for (MediaRule rule : rules.media()) {
            long count = files.stream()
                    .filter(file -> Kind.of(file.type()) == rule.kind())
                    .count();
            if (rule.maxCount() != null && count > rule.maxCount()) {
                add(
                        MEDIA_COUNT,
                        "media",
                        "%s allows at most %d of kind %s; there are %d.",
                        rules.channel(),
                        rule.maxCount(),
                        rule.kind(),
                        count);
            }
        }
        return List.copyOf(violations);
    }

    private void check(String part, MediaFile file) {
        Optional<MediaRule> rule = rules.media().stream()
                .filter(candidate -> candidate.types().contains(file.type()))
                .findFirst();
        if (rule.isEmpty() && !rules.media().isEmpty()) {
            add(MEDIA_TYPE, part, "%s does not accept %s.", rules.channel(), file.type());
        }
        rule.ifPresent(found -> {
            checkSize(part, file, found);
            checkRatio(part, file, found);
            checkDuration(part, file, found);
        });
    }

    private void checkSize(String part, MediaFile file, MediaRule rule) {
        if (file.bytes() != null && rule.maxBytes() != null && file.bytes() > rule.maxBytes()) {
            add(
                    MEDIA_SIZE,
                    part,
                    "%s allows at most %d bytes; there are %d.",
                    rules.channel(),
                    rule.maxBytes(),
                    file.bytes());
        }
        if (file.width() != null && file.height() != null && rule.maxPixels() != null) {
            long pixels = (long) file.width() * file.height();
            if (pixels > rule.maxPixels()) {
                add(
                        MEDIA_SIZE,
                        part,
                        "%s allows at most %d pixels; there are %d.",
                        rules.channel(),
                        rule.maxPixels(),
                        pixels);
            }
        }
    }

    private void checkRatio(String part, MediaFile file, MediaRule rule) {
        if (file.width() == null || file.height() == null || file.height() == 0) {
            return;
        }
        double ratio = (double) file.width() / file.height();
        boolean tooNarrow = rule.minRatio() != null && ratio < rule.minRatio() - 0.005;
        boolean tooWide = rule.maxRatio() != null && ratio > rule.maxRatio() + 0.005;
        if (tooNarrow || tooWide) {
            add(
                    MEDIA_RATIO,
                    part,
                    "%s requires a ratio of width to height from %.2f to %.2f; it is %.2f.",
                    rules.channel(),
                    rule.minRatio() == null ? 0 : rule.minRatio(),
                    rule.maxRatio() == null ? Double.POSITIVE_INFINITY : rule.maxRatio(),
                    ratio);
        }
    }

    private void checkDuration(String part, MediaFile file, MediaRule rule) {
        if (file.seconds() == null) {
            return;
        }
        if (rule.maxSeconds() != null && file.seconds() > rule.maxSeconds()) {
            add(
                    MEDIA_DURATION,
                    part,
                    "%s allows at most %.0f seconds; there are %.1f.",
                    rules.channel(),
                    rule.maxSeconds(),
                    file.seconds());
        } else if (rule.minSeconds() != null && file.seconds() < rule.minSeconds()) {
            add(
                    MEDIA_DURATION,
                    part,
                    "%s requires at least %.1f seconds; there are %.1f.",
                    rules.channel(),
                    rule.minSeconds(),
                    file.seconds());
        }
    }

    private void add(Violation.Rule rule, String part, String message, Object... values) {
        violations.add(Violation.of(rule, part, String.format(Locale.ROOT, message, values)));
    }
}

package com.dryjets.platform;

import static com.dryjets.platform.Violation.Rule.BYTES;
import static com.dryjets.platform.Violation.Rule.CHARACTERS;
import static com.dryjets.platform.Violation.Rule.EMPTY;
import static com.dryjets.platform.Violation.Rule.HASHTAGS;
import static com.dryjets.platform.Violation.Rule.LENGTH;
import static com.dryjets.platform.Violation.Rule.LINKS;
import static com.dryjets.platform.Violation.Rule.MEDIA_ADDRESS;
import static com.dryjets.platform.Violation.Rule.MEDIA_COUNT;
import static com.dryjets.platform.Violation.Rule.MEDIA_MISSING;
import static com.dryjets.platform.Violation.Rule.MENTIONS;
import static com.dryjets.platform.Violation.Rule.PARTS;
import static com.dryjets.platform.Violation.Rule.PREVIEW_LENGTH;
import static com.dryjets.platform.Violation.Rule.SUBJECT_LENGTH;
import static com.dryjets.platform.Violation.Rule.SUBJECT_MISSING;

import com.dryjets.contracts.marketing.Channel;
import com.twitter.twittertext.Extractor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a draft against the rules of a platform. */
final class DraftCheck {

    private static final String BODY = "body";
    private static final String SUBJECT = "subject";

    private final PlatformRules rules;
    private final Channel channel;
    private final List<Violation> violations = new ArrayList<>();

    DraftCheck(PlatformRules rules) {
        this.rules = rules;
        this.channel = rules.channel();
    }

    List<Violation> of(PostDraft draft) {
        if (channel == Channel.EMAIL) {
            checkSubject(draft.subject());
            checkPreview(draft.previewText());
        }
        checkText(BODY, draft.body());
        checkParts(draft.parts());
        checkMedia(draft.media());
        return List.copyOf(violations);
    }

    private void checkSubject(@Nullable String subject) {
        if (subject == null || subject.isBlank()) {
            violations.add(Violation.of(SUBJECT_MISSING, SUBJECT, "An email must have a subject."));
            return;
        }
        int control = indexOfControl(subject);
        if (control >= 0) {
            violations.add(Violation.at(
                    CHARACTERS,
                    SUBJECT,
                    control,
                    control + 1,
                    "A subject must be one line without control characters."));
        }
        int max = rules.limit(Limit.MAX_SUBJECT);
        int advised = rules.limit(Limit.ADVISED_SUBJECT);
        if (subject.length() > max) {
            violations.add(Violation.at(
                    SUBJECT_LENGTH,
                    SUBJECT,
                    rules.counting().end(subject, max),
                    subject.length(),
                    "A subject must have at most %d characters; this one has %d.".formatted(max, subject.length())));
        } else if (subject.length() > advised) {
            violations.add(Violation.advice(
                    SUBJECT_LENGTH,
                    SUBJECT,
                    rules.counting().end(subject, advised),
                    subject.length(),
                    "Email clients truncate subjects longer than %d characters; this one has %d."
                            .formatted(advised, subject.length())));
        }
    }

    private void checkPreview(@Nullable String preview) {
        int advised = rules.limit(Limit.ADVISED_PREVIEW);
        if (preview != null && preview.length() > advised) {
            violations.add(Violation.advice(
                    PREVIEW_LENGTH,
                    "previewText",
                    rules.counting().end(preview, advised),
                    preview.length(),
                    "Inboxes show at most %d characters of the preview text; this one has %d."
                            .formatted(advised, preview.length())));
        }
    }

    private void checkParts(List<String> parts) {
        if (parts.size() > 1 && !rules.hasThreads()) {
            violations.add(Violation.of(PARTS, "parts", "%s has no threads.".formatted(channel)));
        } else if (parts.size() > rules.limit(Limit.MAX_PARTS)) {
            violations.add(Violation.of(
                    PARTS,
                    "parts",
                    "A thread on %s has at most %d posts; this one has %d."
                            .formatted(channel, rules.limit(Limit.MAX_PARTS), parts.size())));
        }
        for (int i = 0; i < parts.size(); i++) {
            checkText("parts/" + i, parts.get(i));
        }
    }

    private void checkText(String part, String text) {
        if (text.isBlank()) {
            violations.add(Violation.of(EMPTY, part, "The text must not be empty."));
            return;
        }
        int length = rules.length(text);
        if (length > rules.maxLength()) {
            violations.add(Violation.at(
                    LENGTH,
                    part,
                    rules.counting().end(text, rules.maxLength()),
                    text.length(),
                    "%s allows at most %d characters; this text has %d as the platform counts them."
                            .formatted(channel, rules.maxLength(), length)));
        }
        checkBytes(part, text);
        if (channel == Channel.TWITTER && !Counting.isValidOnTwitter(text)) {
            violations.add(Violation.of(CHARACTERS, part, "The text contains characters that X rejects."));
        }
        checkEntities(part, text, new Extractor());
    }

    /** A text of few characters can be large: some emoji have 25 bytes or more. */
    private void checkBytes(String part, String text) {
        int most = rules.limit(Limit.MAX_BYTES);
        int bytes = Graphemes.bytes(text);
        if (bytes > most) {
            violations.add(Violation.at(
                    BYTES,
                    part,
                    Graphemes.endOfBytes(text, most),
                    text.length(),
                    "%s allows at most %d bytes; this text has %d.".formatted(channel, most, bytes)));
        }
    }

    private void checkEntities(String part, String text, Extractor extractor) {
        List<Extractor.Entity> hashtags = extractor.extractHashtagsWithIndices(text);
        atMost(Limit.MAX_HASHTAGS, HASHTAGS, part, "hashtags", hashtags);
        int advised = rules.limit(Limit.ADVISED_HASHTAGS);
        if (hashtags.size() > advised && hashtags.size() <= rules.limit(Limit.MAX_HASHTAGS)) {
            violations.add(Violation.advice(
                    HASHTAGS,
                    part,
                    hashtags.get(advised).getStart(),
                    hashtags.getLast().getEnd(),
                    "Posts on %s do best with at most %d hashtags; this text has %d."
                            .formatted(channel, advised, hashtags.size())));
        }
        atMost(Limit.MAX_MENTIONS, MENTIONS, part, "mentions", extractor.extractMentionedScreennamesWithIndices(text));
        if (!rules.hasClickableLinks()) {
            extractor.setExtractURLWithoutProtocol(false);
            extractor
                    .extractURLsWithIndices(text)
                    .forEach(url -> violations.add(Violation.advice(
                            LINKS,
                            part,
                            url.getStart(),
                            url.getEnd(),
                            "Links in the text cannot be clicked on %s.".formatted(channel))));
        }
    }

    private void atMost(Limit limit, Violation.Rule rule, String part, String name, List<Extractor.Entity> found) {
        int most = rules.limit(limit);
        if (found.size() > most) {
            violations.add(Violation.at(
                    rule,
                    part,
                    found.get(most).getStart(),
                    found.getLast().getEnd(),
                    "%s allows at most %d %s; this text has %d.".formatted(channel, most, name, found.size())));
        }
    }

    private void checkMedia(List<URI> media) {
        if (media.size() < rules.minMedia()) {
            violations.add(Violation.of(MEDIA_MISSING, "media", "%s requires a picture or video.".formatted(channel)));
        }
        int most = rules.limit(Limit.MAX_MEDIA);
        if (media.size() > most) {
            violations.add(Violation.of(
                    MEDIA_COUNT,
                    "media",
                    "%s allows at most %d pictures; there are %d.".formatted(channel, most, media.size())));
        }
        for (URI address : media) {
            if (!isFetchable(address)) {
                violations.add(Violation.of(
                        MEDIA_ADDRESS,
                        "media",
                        "%s must be able to fetch the media over http or https: %s".formatted(channel, address)));
            }
        }
    }

    private static boolean isFetchable(URI address) {
        return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    }

    private static int indexOfControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}

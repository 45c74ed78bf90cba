package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.platform.Limit;
import com.dryjets.platform.MediaFile;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import com.dryjets.platform.Violation;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.post.Message;
import com.dryjets.social.projection.CampaignProjection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post as a person writes it.
 *
 * @param content the text of a single post; null if {@code parts} are given
 * @param parts the texts of a thread, in order
 * @param link the page for a link preview
 * @param options further options, as far as the network supports them
 */
public record PostInput(
        @Nullable @Size(max = MAX_CONTENT) String content,
        @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = MAX_CONTENT) String> parts,
        @Nullable @Size(max = 100) List<@NotNull @Valid MediaInput> media,
        @Nullable URI link,
        @Nullable @Valid Options options) {

    /** More than any network allows. */
    public static final int MAX_CONTENT = 100_000;

    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

    /**
     * Options of a post.
     *
     * @param firstComment posted under it right after publication
     * @param privacy who may see it, by the network's own name such as TikTok's PUBLIC_TO_EVERYONE; must be given for TikTok
     *     and left out for networks without the feature PRIVACY
     * @param madeWithAi tells viewers that the content was made with AI, where the network has a mark for it
     * @param utm adds the campaign's UTM parameters to the links of the text, the preview and the first comment
     */
    public record Options(
            @Nullable @Size(max = 10_000) String firstComment,
            @Nullable @Size(max = 100) String privacy,
            @Nullable Boolean madeWithAi,
            @Nullable Boolean utm) {

        static final Options NONE = new Options(null, null, null, null);

        Options withoutPrivacy() {
            return new Options(firstComment, null, madeWithAi, utm);
        }

        PostOptions post() {
            return new PostOptions(firstComment, privacy, Boolean.TRUE.equals(madeWithAi));
        }
    }

    /** The texts of its parts. */
    public List<String> texts() {
        if ((content == null || content.isBlank()) == (parts == null)) {
            throw Problem.badFields(
                    List.of(new FieldError("/content", "must be given if there are no parts, and only then")));
        }
        return parts == null ? List.of(String.valueOf(content)) : parts;
    }

    /** Returns this input with the campaign's UTM parameters in its links, if the options ask for them. */
    public PostInput tagged(CampaignProjection campaign, Channel platform) {
        if (!Boolean.TRUE.equals(given().utm())) {
            return this;
        }
        UnaryOperator<String> tag = text -> UtmRules.tag(text, campaign, platform);
        String comment = given().firstComment();
        return new PostInput(
                content == null ? null : tag.apply(content),
                parts == null ? null : parts.stream().map(tag).toList(),
                media,
                link == null ? null : URI.create(tag.apply(link.toString())),
                new Options(
                        comment == null ? null : tag.apply(comment), given().privacy(), given().madeWithAi(), true));
    }

    /** Returns this input for one of several networks, without the privacy level if that network has none. */
    PostInput at(Channel platform) {
        return given().privacy() == null || PostOptions.choosesPrivacy(platform)
                ? this
                : new PostInput(content, parts, media, link, given().withoutPrivacy());
    }

    Options given() {
        return options == null ? Options.NONE : options;
    }

    /**
     * Creates the message; fails with 422 and all of the network's rules that it breaks.
     *
     * @param contentId the content piece that it was made from
     * @param overrides the account's own limits, by name
     */
    public Message message(Channel platform, @Nullable UUID contentId, Map<String, Integer> overrides) {
        if (!platform.isSocial()) {
            throw Problem.unprocessable(
                    "%s is not a social network.".formatted(platform),
                    List.of(new FieldError("/platform", "must be a social network")));
        }
        requireAddresses();
        List<String> texts = texts();
        List<Media> attached = media == null
                ? List.of()
                : media.stream().map(MediaInput::media).toList();
        check(platform, texts, attached, overrides);
        PostOptions asked = given().post();
        if (asked.lacksPrivacy(platform)) {
            throw Problem.unprocessable(
                    "%s requires you to choose who can see each post.".formatted(platform.label()),
                    List.of(new FieldError("/options/privacy", "must be one of the account's privacy levels")));
        }
        return new Message(platform, contentId, texts, attached, link, asked);
    }

    /** Networks and browsers open these addresses. */
    private void requireAddresses() {
        requireAddress("/link", link);
        for (int i = 0; media != null && i < media.size(); i++) {
            requireAddress("/media/" + i + "/url", media.get(i).url());
        }
    }

    private static void requireAddress(String pointer, @Nullable URI address) {
        if (address != null && (address.getHost() == null || !WEB_SCHEMES.contains(address.getScheme()))) {
            throw Problem.badField(pointer, "must be an absolute http or https URL");
        }
    }

    private static void check(Channel platform, List<String> texts, List<Media> media, Map<String, Integer> overrides) {
        PlatformRules rules = PlatformRules.of(platform).with(limits(overrides));
        List<URI> addresses = media.stream().map(Media::url).toList();
        PostDraft draft = new PostDraft(null, null, texts.getFirst(), texts.size() > 1 ? texts : List.of(), addresses);
        List<FieldError> errors = Stream.concat(rules.check(draft).stream(), rules.checkMedia(files(media)).stream())
                .filter(violation -> !violation.advice())
                .map(PostInput::error)
                .distinct()
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("The post breaks the rules of %s.".formatted(platform.label()), errors);
        }
    }

    private static Map<Limit, Integer> limits(Map<String, Integer> overrides) {
        Map<Limit, Integer> limits = new EnumMap<>(Limit.class);
        overrides.forEach((name, value) -> limits.put(Limit.valueOf(name), value));
        return limits;
    }

    /** The media whose type is known; the others are checked when they are fetched. */
    private static List<MediaFile> files(List<Media> media) {
        return media.stream()
                .filter(one -> one.type() != null)
                .map(one -> new MediaFile(one.type(), null, null, null, null))
                .toList();
    }

    private static FieldError error(Violation violation) {
        String part = "body".equals(violation.part()) ? "content" : violation.part();
        return new FieldError("/" + part, violation.message());
    }
}

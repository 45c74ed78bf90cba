package com.dryjets.content.length;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Languages;
import com.dryjets.content.claims.Evidence;
import com.dryjets.content.length.OptimizeLength.Limit;
import com.dryjets.content.leo.Account;
import com.dryjets.content.leo.Fallback;
import com.dryjets.content.leo.Voice;
import com.dryjets.llm.Material;
import com.dryjets.llm.ModelClient;
import com.dryjets.llm.ModelFailure;
import com.dryjets.llm.ModelRequest;
import com.dryjets.llm.ModelTier;
import com.dryjets.llm.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a model shorten a text, and checks that nothing was lost or added; asks once more for a text with faults. */
@ApplicationScoped
class ModelShortening {

    private static final String PURPOSE = "optimize-length";
    private static final String RULES = """
            You shorten texts for social networks and email. Keep the main claim, every link and every mention (@name) exactly as \
            they stand, and the language and tone of the text. Add nothing: no number, date, name or promise. Write whole \
            sentences. If there is a brand voice, keep to its tone where you reword, use none of the words that must not occur, and do \
            not take facts from it.
            Answer with one JSON object and nothing else: {"text": string}""";

    private final ModelClient model;

    ModelShortening(ModelClient model) {
        this.model = model;
    }

    /** A shorter text, or why there is none. */
    record Result(@Nullable String text, @Nullable Fallback reason) {}

    /** The JSON object that the prompt asks for. */
    record Answer(@Nullable String text) {}

    boolean isConfigured() {
        return model.isConfigured();
    }

    String engine() {
        return model.engine();
    }

    Result shorten(String content, Limit limit, Voice voice, Account account) {
        Prompt prompt = new Prompt(
                RULES,
                materials(content, voice),
                "Shorten the text to at most %d characters, links included.".formatted(limit.max()));
        try {
            String text = ask(prompt, account);
            List<String> faults = faults(content, text, limit, voice);
            if (!faults.isEmpty()) {
                text = ask(
                        prompt.asking(
                                "%s\nThe attempt in the material has these faults:\n- %s\nShorten the text without them."
                                        .formatted(prompt.task(), String.join("\n- ", faults)),
                                new Material("attempt", text)),
                        account);
                faults = faults(content, text, limit, voice);
            }
            return faults.isEmpty() ? new Result(text, null) : new Result(null, Fallback.RULES_BROKEN);
        } catch (ModelFailure e) {
            return new Result(null, Fallback.of(e.reason()));
        }
    }

    private static List<Material> materials(String content, Voice voice) {
        Material material = new Material("text", content);
        return voice.equals(Voice.NONE)
                ? List.of(material)
                : List.of(material, new Material("voice", voice.described()));
    }

    private String ask(Prompt prompt, Account account) {
        ModelRequest request = new ModelRequest(account.tenant(), PURPOSE, account.work(), ModelTier.QUICK, prompt);
        String text = model.ask(request, Answer.class).text();
        return text == null ? "" : text.strip();
    }

    private static List<String> faults(String content, String text, Limit limit, Voice voice) {
        List<String> faults = new ArrayList<>();
        if (text.isBlank()) {
            faults.add("the text is empty");
        }
        if (!limit.allows(text)) {
            faults.add("it has %d characters".formatted(limit.length(text)));
        }
        Anchors.missing(Anchors.of(content), text).forEach(anchor -> faults.add(anchor + " is missing"));
        Article article = Shortening.article(content);
        Evidence.of(content, article.language())
                .inventedIn(text, null)
                .forEach(claim -> faults.add(claim + " is not in the text"));
        String language = Languages.detect(text);
        if (!language.equals(Languages.UNDETERMINED)
                && !article.language().equals(Languages.UNDETERMINED)
                && !language.equals(article.language())) {
            faults.add("the language is not that of the text");
        }
        voice.unwanted(text).ifPresent(word -> faults.add("the brand avoids the word " + word));
        return faults;
    }
}

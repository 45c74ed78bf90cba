package com.dryjets.email.email;

import com.dryjets.email.design.Design;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import com.dryjets.email.design.SourceView;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.rendering.PageStyle;
import com.dryjets.email.template.Designs.Chosen;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an email says: its subject, its preview text, what its body was designed with, and what was compiled from that. */
@Embeddable
class EmailContent {

    @Nullable
    String subject;

    @Column(name = "preview_text")
    @Nullable
    String previewText;

    @Nullable
    String html;

    @Nullable
    String text;

    /** The text that belongs to the HTML, while another one was written by hand. */
    @Column(name = "derived_text")
    @Nullable
    String derivedText;

    @Column(name = "own_text")
    boolean ownText;

    @Column(name = "source_type")
    @Enumerated(EnumType.STRING)
    Source.@Nullable Type sourceType;

    @Nullable
    String source;

    @Column(name = "template_id")
    @Nullable
    UUID templateId;

    String language = Language.ENGLISH.tag();

    String styles = "";

    String background = "";

    boolean framed = true;

    /** What was taken out of the source. */
    String[] removed = {};

    /**
     * Applies the fields that are set.
     *
     * @param chosen the new body, with a subject and a preview text for an email that lacks them; null if the body stays
     */
    void edit(ChangeEmail change, @Nullable Chosen chosen) {
        subject = change.subject() == null ? subject : change.subject();
        previewText = change.previewText() == null ? previewText : change.previewText();
        if (chosen != null) {
            use(chosen.design(), chosen.templateId());
            subject = subject == null ? chosen.subject() : subject;
            previewText = previewText == null ? chosen.previewText() : previewText;
        }
        if (change.textContent() != null) {
            useText(change.textContent());
        }
    }

    /** Takes over approved content. */
    void use(ApprovedContent approved) {
        subject = approved.subject();
        previewText = approved.previewText();
        ownText = false;
        use(approved.design(), null);
    }

    /** Takes over an earlier version, which was compiled again. */
    void restore(ContentVersion version, Design design) {
        subject = version.subject;
        previewText = version.previewText;
        ownText = false;
        use(design, version.templateId);
        if (version.ownText != null) {
            useText(version.ownText);
        }
    }

    /** Takes over a design. A text that was written by hand stays. */
    void use(Design design, @Nullable UUID template) {
        EmailBody body = design.body();
        sourceType = design.source().type();
        source = design.source().content();
        templateId = template;
        language = design.language().tag();
        html = body.html();
        styles = body.page().css();
        background = body.page().background();
        framed = body.page().framed();
        removed = design.removed().toArray(String[]::new);
        derivedText = body.text();
        if (!ownText) {
            text = body.text();
        }
    }

    /** Takes over a text that was written by hand; an empty one returns to the derived text. */
    void useText(String written) {
        ownText = !written.isBlank();
        text = ownText ? written.strip() : derivedText;
    }

    /** Returns whether it has no body. */
    boolean isEmpty() {
        return html == null || html.isBlank();
    }

    /** Returns whether it has a subject and a body. */
    boolean isComplete() {
        return subject != null && !subject.isBlank() && !isEmpty();
    }

    /** Renders it; requires a subject and a body. */
    CompiledEmail compile() {
        return CompiledEmail.of(Objects.requireNonNull(subject), previewText, body());
    }

    /** Returns what was compiled; requires content. */
    EmailBody body() {
        return body(
                Objects.requireNonNull(html),
                Objects.requireNonNullElse(text, ""),
                language,
                styles,
                background,
                framed);
    }

    static EmailBody body(String html, String text, String language, String styles, String background, boolean framed) {
        boolean rightToLeft = new Language(language).isRightToLeft();
        return new EmailBody(html, text, new PageStyle(language, rightToLeft, styles, background, framed));
    }

    /** Returns what it was designed with; null while it is empty. */
    @Nullable
    Source source() {
        return source == null || sourceType == null ? null : new Source(sourceType, source);
    }

    @Nullable
    SourceView sourceView() {
        Source made = source();
        return made == null ? null : SourceView.of(made, templateId);
    }
}

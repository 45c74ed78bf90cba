package com.dryjets.email.abtest;

import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import com.dryjets.email.design.SourceView;
import com.dryjets.email.email.EmailVariant;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.rendering.PageStyle;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A variant of a test. */
@Entity
@Table(name = "ab_variant")
@IdClass(AbVariant.Key.class)
class AbVariant {

    record Key(UUID emailId, int number) implements Serializable {}

    @Id
    @Column(name = "email_id")
    UUID emailId;

    @Id
    int number;

    String tenant;

    @Nullable
    String subject;

    @Column(name = "preview_text")
    @Nullable
    String previewText;

    @Nullable
    String sender;

    @Column(name = "reply_to")
    @Nullable
    String replyTo;

    @Column(name = "source_type")
    @Enumerated(EnumType.STRING)
    Source.@Nullable Type sourceType;

    @Nullable
    String source;

    @Nullable
    String html;

    @Nullable
    String text;

    String styles = "";

    String background = "";

    boolean framed = true;

    /** Whether its content was compiled for a language that is read from right to left. */
    @Column(name = "right_to_left")
    boolean rightToLeft;

    @Column(name = "template_id")
    @Nullable
    UUID templateId;

    @Column(name = "delay_minutes")
    int delayMinutes;

    protected AbVariant() {}

    /**
     * Makes a variant of a request whose addresses are valid.
     *
     * @param content the request's content, compiled; null if the variant has that of its email
     */
    AbVariant(AbTest test, int number, ChangeVariant request, @Nullable VariantContent content) {
        this.emailId = test.emailId;
        this.tenant = test.tenant;
        this.number = number;
        this.subject = request.subject();
        this.previewText = request.previewText();
        this.sender = request.from();
        this.replyTo = request.replyTo();
        this.delayMinutes = request.delay();
        this.templateId = request.templateId();
        if (content != null) {
            EmailBody body = content.body();
            this.sourceType = content.source().type();
            this.source = content.source().content();
            this.text = body.text();
            layOut(body);
        }
    }

    /** Takes over the same content that was compiled again. Its text stays, which may be written by hand. */
    void layOut(EmailBody body) {
        html = body.html();
        styles = body.page().css();
        background = body.page().background();
        framed = body.page().framed();
        rightToLeft = body.page().rightToLeft();
    }

    /** Returns whether its content must be compiled again for a language. */
    boolean needsLayout(Language language) {
        return source() != null && rightToLeft != language.isRightToLeft();
    }

    Source requireSource() {
        return Objects.requireNonNull(source());
    }

    /** Returns what it changes in its email. */
    EmailVariant content() {
        return new EmailVariant(subject, previewText, sender, replyTo, source(), body());
    }

    private @Nullable Source source() {
        return source == null || sourceType == null ? null : new Source(sourceType, source);
    }

    /** Returns what its content was designed with; null if it has that of its email. */
    @Nullable
    SourceView sourceView() {
        @Nullable Source made = source();
        return made == null ? null : SourceView.of(made, templateId);
    }

    private @Nullable EmailBody body() {
        return html == null || text == null
                ? null
                : new EmailBody(html, text, new PageStyle("", false, styles, background, framed));
    }
}

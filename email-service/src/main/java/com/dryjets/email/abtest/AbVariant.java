package com.dryjets.email.abtest;

import com.dryjets.email.email.EmailVariant;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.rendering.PageStyle;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
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

    @Nullable
    String html;

    @Nullable
    String text;

    String styles = "";

    String background = "";

    boolean framed = true;

    @Column(name = "template_id")
    @Nullable
    UUID templateId;

    @Column(name = "delay_minutes")
    int delayMinutes;

    protected AbVariant() {}

    /**
     * Makes a variant of a request whose addresses are valid.
     *
     * @param body the request's content, compiled; null if the variant has that of its email
     */
    AbVariant(AbTest test, int number, ChangeVariant request, @Nullable EmailBody body) {
        this.emailId = test.emailId;
        this.tenant = test.tenant;
        this.number = number;
        this.subject = request.subject();
        this.previewText = request.previewText();
        this.sender = request.from();
        this.replyTo = request.replyTo();
        this.delayMinutes = request.delay();
        this.templateId = request.templateId();
        if (body != null) {
            this.html = body.html();
            this.text = body.text();
            this.styles = body.page().css();
            this.background = body.page().background();
            this.framed = body.page().framed();
        }
    }

    /** Returns what it changes in its email. */
    EmailVariant content() {
        return new EmailVariant(subject, previewText, sender, replyTo, body());
    }

    private @Nullable EmailBody body() {
        return html == null || text == null
                ? null
                : new EmailBody(html, text, new PageStyle("", false, styles, background, framed));
    }
}

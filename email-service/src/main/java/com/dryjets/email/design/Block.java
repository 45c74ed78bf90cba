package com.dryjets.email.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of an email. What it leaves out is taken from the brand. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = HeaderBlock.class, name = "header"),
    @Type(value = HeadingBlock.class, name = "heading"),
    // The first name is written; the other one, its former name, is still read.
    @Type(value = TextBlock.class, name = "text"),
    @Type(value = TextBlock.class, name = "body"),
    @Type(value = ImageBlock.class, name = "image"),
    @Type(value = ButtonBlock.class, name = "button"),
    @Type(value = CtaBlock.class, name = "cta"),
    @Type(value = DividerBlock.class, name = "divider"),
    @Type(value = SpacerBlock.class, name = "spacer"),
    @Type(value = TableBlock.class, name = "table"),
    @Type(value = ProductBlock.class, name = "product"),
    @Type(value = SocialBlock.class, name = "social"),
    @Type(value = FooterBlock.class, name = "footer"),
    @Type(value = ColumnsBlock.class, name = "columns"),
    @Type(value = SectionBlock.class, name = "section")
})
@Schema(
        description = "A part of an email. What it leaves out is taken from the brand.",
        oneOf = {
            HeaderBlock.class,
            HeadingBlock.class,
            TextBlock.class,
            ImageBlock.class,
            ButtonBlock.class,
            CtaBlock.class,
            DividerBlock.class,
            SpacerBlock.class,
            TableBlock.class,
            ProductBlock.class,
            SocialBlock.class,
            FooterBlock.class,
            ColumnsBlock.class,
            SectionBlock.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "header", schema = HeaderBlock.class),
            @DiscriminatorMapping(value = "heading", schema = HeadingBlock.class),
            @DiscriminatorMapping(value = "text", schema = TextBlock.class),
            @DiscriminatorMapping(value = "image", schema = ImageBlock.class),
            @DiscriminatorMapping(value = "button", schema = ButtonBlock.class),
            @DiscriminatorMapping(value = "cta", schema = CtaBlock.class),
            @DiscriminatorMapping(value = "divider", schema = DividerBlock.class),
            @DiscriminatorMapping(value = "spacer", schema = SpacerBlock.class),
            @DiscriminatorMapping(value = "table", schema = TableBlock.class),
            @DiscriminatorMapping(value = "product", schema = ProductBlock.class),
            @DiscriminatorMapping(value = "social", schema = SocialBlock.class),
            @DiscriminatorMapping(value = "footer", schema = FooterBlock.class),
            @DiscriminatorMapping(value = "columns", schema = ColumnsBlock.class),
            @DiscriminatorMapping(value = "section", schema = SectionBlock.class)
        })
public sealed interface Block
        permits HeaderBlock,
                HeadingBlock,
                TextBlock,
                ImageBlock,
                ButtonBlock,
                CtaBlock,
                DividerBlock,
                SpacerBlock,
                TableBlock,
                ProductBlock,
                SocialBlock,
                FooterBlock,
                ColumnsBlock,
                SectionBlock {

    /** A color. */
    String COLOR = "^#[0-9a-fA-F]{6}$";

    String COLOR_MESSAGE = "must be a color such as #1d4ed8";

    /** The limit of a short text. */
    int SHORT = 300;

    /** The limit of a longer text. */
    int LONG = 20_000;

    /** The limit of an address, which may have merge tags. */
    int URL = 2_000;
}

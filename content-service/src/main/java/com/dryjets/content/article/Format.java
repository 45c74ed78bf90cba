package com.dryjets.content.article;

/** The markup of a blog post. */
public enum Format {
    MARKDOWN,
    HTML
}

package com.dryjets.email.email;

import com.dryjets.email.design.Design;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Content that was approved in content-service, as the design of an email. */
record ApprovedContent(
        UUID contentId, @Nullable String subject, @Nullable String previewText, Design design) {}

/**
 * LinkedIn's organizations through its versioned REST API (learn.microsoft.com/linkedin, Community Management, version
 * 202610): Posts, Images, Videos, MultiImage, Comments, Organization Share Statistics and Organization Access Control.
 *
 * <p>Start reading at {@code LinkedInClient}.
 */
@NullMarked
package com.dryjets.social.network.linkedin;

import org.jspecify.annotations.NullMarked;

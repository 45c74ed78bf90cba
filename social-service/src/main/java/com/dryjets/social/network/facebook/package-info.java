/**
 * Facebook pages through the Pages API ("Posts", "Comments"), the references "Page Photos" and "Post" of the Graph API, the
 * Resumable Upload API, the Video API ("Publish with the Video API") and Facebook Login, v26.0.
 */
@NullMarked
package com.dryjets.social.network.facebook;

import org.jspecify.annotations.NullMarked;

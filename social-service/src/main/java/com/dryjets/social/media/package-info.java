/** Fetches the pictures and videos of posts for networks that do not fetch them by their address. */
@NullMarked
package com.dryjets.social.media;

import org.jspecify.annotations.NullMarked;

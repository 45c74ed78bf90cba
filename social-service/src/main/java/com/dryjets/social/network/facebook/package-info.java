/**
 * Facebook pages through the Pages API, the Graph API's references "Page Feed", "Page Photos" and "Page Videos", and
 * Facebook Login, v26.0.
 */
@NullMarked
package com.dryjets.social.network.facebook;

import org.jspecify.annotations.NullMarked;

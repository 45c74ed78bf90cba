/** Projections of other services' data: campaigns, and the content that is approved for social networks. */
@NullMarked
package com.dryjets.social.projection;

import org.jspecify.annotations.NullMarked;

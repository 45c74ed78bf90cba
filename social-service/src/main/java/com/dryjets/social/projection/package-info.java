/** Projections of other services' data: campaigns, and the content that is approved for social networks. */
package com.dryjets.social.projection;

/** TikTok's Content Posting and Display API. */
package com.dryjets.local.sandbox.network.tiktok;

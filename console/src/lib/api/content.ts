// Written by `npm run types` from the OpenAPI document of content-service. Not to be edited.

export interface paths {
    "/marketing/blog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List blog posts
         * @description Lists the newest first, without their content. With q, searches titles, excerpts and texts by the words' stems in each post's language, and lists the best match first: all words, "a phrase", one or another, -without.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listBlogPosts"];
        put?: never;
        /**
         * Create a blog post
         * @description Scripts, event handlers, forms, embedded documents and links that execute are removed from the content.
         *
         *     Requires the role `marketer`.
         */
        post: operations["createBlogPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/blog/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a blog post
         * @description Absent fields keep their values. An approved or published post goes back to PENDING_REVIEW; a published one keeps publishedAt until it is published again.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateBlogPost"];
        trace?: never;
    };
    "/marketing/blog/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the status of a blog post
         * @description Requires the role `marketer`.
         */
        patch: operations["changeBlogPostStatus"];
        trace?: never;
    };
    "/marketing/blog/{idOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a blog post by id or slug
         * @description Requires the role `viewer`.
         */
        get: operations["getBlogPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/blog/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a draft from a theme
         * @description Makes an outline of what your own posts say about the theme and each keyword, word for word and with links to them. It adds nothing of its own.
         *
         *     Requires the role `marketer`.
         */
        post: operations["generateBlogPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/blog/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import blog posts
         * @description Imports one file, or several as multipart/form-data: Markdown or HTML with a post each, or RSS or Atom with a post for each entry. Importing a file or an entry again changes nothing.
         *
         *     Requires the role `marketer`.
         */
        post: operations["importBlogPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve several content pieces
         * @description Each piece is approved or refused by itself; a refused one does not affect the others.
         *
         *     Requires the role `marketer`.
         */
        post: operations["approveContentPieces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/brand-voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List brand voices
         * @description Lists the newest first.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listBrandVoices"];
        put?: never;
        /**
         * Add a brand voice
         * @description The built-in engine leaves out sentences with words to avoid, and prefers sentences with preferred words and openings that suit the tone. It cannot reword sentences.
         *
         *     Requires the role `marketer`.
         */
        post: operations["createBrandVoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/brand-voices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a brand voice
         * @description Requires the role `viewer`.
         */
        get: operations["getBrandVoice"];
        put?: never;
        post?: never;
        /**
         * Delete a brand voice
         * @description Pieces keep their texts; rewriting them follows the default voice from then on.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteBrandVoice"];
        options?: never;
        head?: never;
        /**
         * Change a brand voice
         * @description Absent fields keep their values. Pieces that exist keep their texts.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateBrandVoice"];
        trace?: never;
    };
    "/marketing/content/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List feeds
         * @description Lists the newest first.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listFeeds"];
        put?: never;
        /**
         * Add an RSS or Atom feed
         * @description Each entry becomes one draft, those already in the feed included. With pieces, Leo makes pieces from entries that are new after the first poll, each once; the backlog tells which are still to be made, and why. Addresses of private networks are refused, also when a redirect leads there.
         *
         *     Requires the role `marketer`.
         */
        post: operations["addFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a feed and how its polls went
         * @description Requires the role `viewer`.
         */
        get: operations["getFeed"];
        put?: never;
        post?: never;
        /**
         * Delete a feed
         * @description Its drafts stay.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteFeed"];
        options?: never;
        head?: never;
        /**
         * Change a feed
         * @description Changes how often it is polled and which pieces are made from its entries, pauses and resumes it. Absent fields keep their values. With other pieces, entries whose pieces could not be made are tried again; without platforms, no more pieces are made, also of entries that wait for theirs. While a feed is paused, no pieces are made either.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateFeed"];
        trace?: never;
    };
    "/marketing/content/feeds/{id}/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Poll a feed now
         * @description The feed is polled within seconds, even while it is waiting after failures. Entries whose pieces could not be made are tried again.
         *
         *     Requires the role `marketer`.
         */
        post: operations["pollFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the media library
         * @description Lists the newest first. The parameter q searches names and alternative texts.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listMedia"];
        put?: never;
        /**
         * Add a picture or video to the media library
         * @description Send the file as multipart/form-data, or its address as JSON. Accepts JPEG, PNG, GIF, WebP, MP4 and MOV, recognised by their bytes. Metadata such as the place of a picture is removed. The same file is stored once: sending it again answers 200 with the file of the library.
         *
         *     Requires the role `marketer`.
         */
        post: operations["fetchMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a picture or video, with new links to its file
         * @description Requires the role `viewer`.
         */
        get: operations["getMedia"];
        put?: never;
        post?: never;
        /**
         * Delete a picture or video
         * @description Its links stop working at once, and caches forget it within a day.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteMedia"];
        options?: never;
        head?: never;
        /**
         * Change the name or the alternative text
         * @description Absent fields keep their values.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateMedia"];
        trace?: never;
    };
    "/marketing/content/media/{id}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch a file by a signed link
         * @description Sends all of the file or one range of its bytes. Anyone may cache it.
         *
         *     Public: requires no token.
         */
        get: operations["getMediaFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Get the headers of a file by a signed link
         * @description Public: requires no token.
         */
        head: operations["headMediaFile"];
        patch?: never;
        trace?: never;
    };
    "/marketing/content/model-usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the use and cost of models
         * @description Sums the calls by UTC day, purpose and model, and tells what is left of today's budget. From and to are included; the last 30 days by default, at most 366.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getModelUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/optimize-length": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shorten a text to a limit
         * @description Counts as the platform does. Keeps links, mentions and the main claim, in whole sentences. A text that fits is returned as it is.
         *
         *     Requires the role `marketer`.
         */
        post: operations["optimizeContentLength"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/pieces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a content piece
         * @description Includes the body as it is published, and the platform rules that it breaks.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getContentPiece"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recommend platforms for a short text
         * @description Ranks all platforms with reasons, the tenant's own history and what has worked there, each with its evidence.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getPlatformRecommendations"];
        put?: never;
        /**
         * Recommend platforms for a text
         * @description As GET, for texts of any length; stores nothing.
         *
         *     Requires the role `viewer`.
         */
        post: operations["recommendPlatforms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/repurpose/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make content pieces from a blog post
         * @description Makes one draft per platform. Repeating the request makes different pieces.
         *
         *     Requires the role `marketer`.
         */
        post: operations["repurposeBlogPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/repurposed/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the content pieces of a blog post
         * @description Lists the newest first, with the number of all pieces per platform and status.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listContentPieces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a content piece
         * @description Absent fields keep their values.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateContentPiece"];
        trace?: never;
    };
    "/marketing/content/repurposed/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of a content piece
         * @description Lists the newest first, without their texts.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listContentRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/repurposed/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of a content piece with its text
         * @description Requires the role `viewer`.
         */
        get: operations["getContentRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/repurposed/{id}/revisions/{number}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a proposed text
         * @description Its text becomes the text of the piece, as a new revision. Link, media and status stay.
         *
         *     Requires the role `marketer`.
         */
        post: operations["acceptContentProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/repurposed/{id}/revisions/{number}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard a proposed text
         * @description Requires the role `marketer`.
         */
        post: operations["discardContentProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/repurposed/{id}/revisions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an earlier revision of a content piece
         * @description Its contents become a new revision, and the rules of the platform are checked again. The status stays.
         *
         *     Requires the role `marketer`.
         */
        post: operations["restoreContentRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/repurposed/{id}/revisions/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of a content piece
         * @description Answers both with their texts, and names the fields that differ.
         *
         *     Requires the role `viewer`.
         */
        get: operations["compareContentRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/repurposed/{id}/rewrite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rewrite a content piece by instruction, tone or length
         * @description The new text is a proposal: the piece changes when somebody accepts it. Without a model, a tone chooses another opening from the post, and a length leaves out sentences; an instruction needs one.
         *
         *     Requires the role `marketer`.
         */
        post: operations["rewriteContent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/repurposed/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the status of a content piece
         * @description A rejection needs a reason. With approvals FOUR_EYES, nobody who has asked for the piece or changed it since it was last approved can approve it. SCHEDULED and PUBLISHED follow from its posts and emails and cannot be set.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["changeContentPieceStatus"];
        trace?: never;
    };
    "/marketing/content/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules of all platforms
         * @description With the limits that differ for the tenant, and with accountId also those of the account.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listPlatformRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/rules/{platform}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the limits that differ on a platform
         * @description For all accounts of the tenant, or for one. Replaces what was set before. Every check of a text applies them, for example the longer posts of X Premium.
         *
         *     Requires the role `admin`.
         */
        put: operations["overridePlatformLimits"];
        post?: never;
        /**
         * Go back to the limits of a platform
         * @description Removes what was set for the tenant, or with accountId for the account.
         *
         *     Requires the role `admin`.
         */
        delete: operations["resetPlatformLimits"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the content settings
         * @description Requires the role `viewer`.
         */
        get: operations["getContentSettings"];
        /**
         * Change the content settings
         * @description With approvals FOUR_EYES, nobody who has written or changed a post or piece since it was last approved can approve it.
         *
         *     Requires the role `admin`.
         */
        put: operations["changeContentSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Validate a text against the rules of a platform
         * @description Requires the role `marketer`.
         */
        post: operations["validateContent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/content/variations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write variations of a text
         * @description Writes 3 to 10 texts for a platform that differ in opening and words, each with its angle and tone. Returns fewer than requested, at least three, if the text has material for no more.
         *
         *     Requires the role `marketer`.
         */
        post: operations["writeContentVariations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddFeed: {
            /** Format: int32 */
            everyMinutes?: number | null;
            language?: string | null;
            pieces?: components["schemas"]["FeedPieces"] | null;
            /** Format: uri */
            url: string;
        };
        ApprovalReport: {
            /** Format: int32 */
            approved: number;
            items: components["schemas"]["ApprovalResult"][];
            /** Format: int32 */
            refused: number;
        };
        ApprovalResult: {
            approved: boolean;
            id: components["schemas"]["UUID"];
            piece?: components["schemas"]["ContentView"];
            problem?: components["schemas"]["ProblemBody"];
        };
        /** @enum {string} */
        Approvals: "ANYONE" | "FOUR_EYES";
        ApprovePieces: {
            pieces: components["schemas"]["Piece"][];
            reason?: string | null;
        };
        BlogPostCounts: {
            /** Format: int64 */
            ALL: number;
            /** Format: int64 */
            APPROVED: number;
            /** Format: int64 */
            ARCHIVED: number;
            /** Format: int64 */
            DRAFT: number;
            /** Format: int64 */
            PENDING_REVIEW: number;
            /** Format: int64 */
            PUBLISHED: number;
        };
        BlogPostList: {
            counts: components["schemas"]["BlogPostCounts"];
            items: components["schemas"]["BlogPostView"][];
            nextCursor?: string;
        };
        BlogPostView: {
            authors: string[];
            campaignId?: components["schemas"]["UUID"];
            content?: string;
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            excerpt?: string;
            format: components["schemas"]["Format"];
            id: components["schemas"]["UUID"];
            /** Format: uri */
            image?: string;
            keywords: string[];
            language?: string;
            meta?: components["schemas"]["PostMeta"];
            publishedAt?: components["schemas"]["Instant"];
            slug: string;
            status: components["schemas"]["BlogStatus"];
            title: string;
            updatedAt: components["schemas"]["Instant"];
            /** Format: uri */
            url?: string;
            /** Format: int64 */
            version: number;
            writtenBy: string;
        };
        /** @enum {string} */
        BlogStatus: "DRAFT" | "PENDING_REVIEW" | "APPROVED" | "PUBLISHED" | "ARCHIVED";
        BrandVoice: {
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            dontWords: string[];
            doWords: string[];
            id: components["schemas"]["UUID"];
            isDefault: boolean;
            name: string;
            notes?: string;
            samples: string[];
            tone: components["schemas"]["Tone"];
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        ChangeBlogStatus: {
            status: components["schemas"]["BlogStatus"];
        };
        ChangeBrandVoice: {
            dontWords?: string[] | null;
            doWords?: string[] | null;
            isDefault?: boolean | null;
            name?: string | null;
            notes?: string | null;
            samples?: string[] | null;
            tone?: components["schemas"]["Tone"] | null;
        };
        ChangeContentStatus: {
            reason?: string | null;
            status: components["schemas"]["ContentStatus"];
        };
        ChangeFeed: {
            /** Format: int32 */
            everyMinutes?: number | null;
            paused?: boolean | null;
            pieces?: components["schemas"]["FeedPieces"] | null;
        };
        /** @enum {string} */
        Channel: "EMAIL" | "TWITTER" | "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "TIKTOK" | "BLUESKY" | "ADS";
        ChannelHistory: {
            /** Format: int64 */
            clicks: number;
            /** Format: int64 */
            exposures: number;
            /** Format: int32 */
            pieces: number;
            platform: components["schemas"]["Channel"];
            /** Format: double */
            uplift: number;
        };
        /** @enum {string} */
        Code: "SHORT_TEXT" | "MEDIUM_TEXT" | "LONG_TEXT" | "ANNOUNCEMENT" | "HOW_TO" | "SURVEY" | "STORY" | "OPINION" | "LIST" | "NUMBERS" | "QUESTION" | "PICTURE" | "NO_PICTURE" | "TECHNICAL" | "OWN_HISTORY" | "NO_HISTORY";
        ContentOverview: {
            blogPostId: components["schemas"]["UUID"];
            byPlatform: {
                [key: string]: number;
            };
            byStatus: {
                [key: string]: number;
            };
            items: components["schemas"]["ContentView"][];
            nextCursor?: string;
        };
        ContentSettings: {
            approvals: components["schemas"]["Approvals"];
        };
        /** @enum {string} */
        ContentStatus: "DRAFT" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "SCHEDULED" | "PUBLISHED";
        ContentView: {
            angle?: string;
            authors: string[];
            blogPostId: components["schemas"]["UUID"];
            body: string;
            campaignId?: components["schemas"]["UUID"];
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            engine: string;
            fallback?: components["schemas"]["Fallback"];
            hashtags: string[];
            id: components["schemas"]["UUID"];
            /** Format: int32 */
            length: number;
            lines: components["schemas"]["Line"][];
            /** Format: uri */
            link?: string;
            /** Format: int32 */
            maxLength: number;
            media: string[];
            parts: string[];
            performance?: components["schemas"]["PiecePerformance"];
            platform: components["schemas"]["Channel"];
            previewText?: string;
            publications: components["schemas"]["PublicationView"][];
            /** Format: int32 */
            revision: number;
            script: components["schemas"]["Scene"][];
            status: components["schemas"]["ContentStatus"];
            statusReason?: string;
            subject?: string;
            text: string;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
            violations: components["schemas"]["Violation"][];
            voiceId?: components["schemas"]["UUID"];
            writtenBy: string;
        };
        /** @enum {string} */
        Counting: "WEIGHTED" | "UTF_16" | "GRAPHEMES";
        CreateBlogPost: {
            content: string;
            excerpt?: string | null;
            format?: components["schemas"]["Format"] | null;
            /** Format: uri */
            image?: string | null;
            keywords?: string[] | null;
            language?: string | null;
            meta?: components["schemas"]["PostMeta"] | null;
            slug?: string | null;
            title: string;
            /** Format: uri */
            url?: string | null;
        };
        CreateBrandVoice: {
            dontWords?: string[] | null;
            doWords?: string[] | null;
            isDefault?: boolean | null;
            name: string;
            notes?: string | null;
            samples?: string[] | null;
            tone?: components["schemas"]["Tone"] | null;
        };
        /** @enum {string} */
        DraftLength: "SHORT" | "MEDIUM" | "LONG";
        EditBlogPost: {
            content?: string | null;
            excerpt?: string | null;
            format?: components["schemas"]["Format"] | null;
            /** Format: uri */
            image?: string | null;
            keywords?: string[] | null;
            language?: string | null;
            meta?: components["schemas"]["PostMeta"] | null;
            title?: string | null;
            /** Format: uri */
            url?: string | null;
        };
        EditContent: {
            hashtags?: string[] | null;
            /** Format: uri */
            link?: string | null;
            media?: string[] | null;
            parts?: string[] | null;
            previewText?: string | null;
            script?: components["schemas"]["Scene"][] | null;
            subject?: string | null;
            text?: string | null;
        };
        EditMedia: {
            altText?: string | null;
            name?: string | null;
        };
        /** @enum {string} */
        Fallback: "MODEL_PAUSED" | "BUDGET_SPENT" | "MODEL_TIMED_OUT" | "MODEL_OVERLOADED" | "MODEL_UNAVAILABLE" | "MODEL_REFUSED" | "MODEL_CUT_OFF" | "MODEL_MALFORMED" | "RULES_BROKEN" | "FACTS_INVENTED";
        Feed: {
            backlog?: components["schemas"]["FeedBacklog"];
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            /** Format: int64 */
            drafts: number;
            /** Format: int32 */
            everyMinutes: number;
            failure?: string;
            /** Format: int32 */
            failures: number;
            id: components["schemas"]["UUID"];
            language?: string;
            nextPollAt?: components["schemas"]["Instant"];
            pieces?: components["schemas"]["FeedPieces"];
            polledAt?: components["schemas"]["Instant"];
            readAt?: components["schemas"]["Instant"];
            refusal?: string;
            /** Format: int32 */
            refused: number;
            state: components["schemas"]["FeedState"];
            title?: string;
            /** Format: uri */
            url: string;
        };
        FeedBacklog: {
            blogPostId?: components["schemas"]["UUID"];
            /** Format: int64 */
            failed: number;
            /** @example The pieces could not be made because of an error on our side. Leo tried 8 times. */
            failure?: string;
            /** Format: int64 */
            waiting: number;
        };
        FeedPieces: {
            campaignId?: components["schemas"]["UUID"] | null;
            platforms: components["schemas"]["Channel"][];
            voiceId?: components["schemas"]["UUID"] | null;
        };
        /** @enum {string} */
        FeedState: "WAITING" | "OK" | "FAILING" | "PAUSED";
        FetchMedia: {
            altText?: string | null;
            name?: string | null;
            /** Format: uri */
            url: string;
        };
        FieldError: {
            detail: string;
            pointer: string;
        };
        /** @enum {string} */
        Format: "MARKDOWN" | "HTML";
        GeneratePost: {
            keywords?: string[] | null;
            language?: string | null;
            length?: components["schemas"]["DraftLength"] | null;
            theme: string;
        };
        ImportedFile: {
            file?: string;
            id?: components["schemas"]["UUID"];
            outcome: components["schemas"]["Outcome"];
            reason?: string;
            slug?: string;
            title?: string;
        };
        ImportReport: {
            /** Format: int32 */
            created: number;
            /** Format: int32 */
            existing: number;
            items: components["schemas"]["ImportedFile"][];
            /** Format: int32 */
            refused: number;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        /** @enum {string} */
        Kind: "IMAGE" | "GIF" | "VIDEO";
        Lesson: {
            /** Format: int64 */
            clicks: number;
            enough: boolean;
            /** Format: int64 */
            exposures: number;
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: int32 */
            pieces: number;
            platform: components["schemas"]["Channel"];
            trait: components["schemas"]["Trait"];
            /** Format: double */
            uplift: number;
            value: string;
        };
        /** @enum {string} */
        Limit: "MAX_LENGTH" | "MAX_BYTES" | "FOLD" | "MAX_HASHTAGS" | "ADVISED_HASHTAGS" | "MAX_MENTIONS" | "CLICKABLE_LINKS" | "KEEPS_LINE_BREAKS" | "MAX_PARTS" | "MIN_MEDIA" | "MAX_MEDIA" | "MAX_SUBJECT" | "ADVISED_SUBJECT" | "ADVISED_PREVIEW";
        Line: {
            /** Format: int32 */
            sentence?: number | null;
            source?: string | null;
            text: string;
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        /** @enum {string} */
        MediaKind: "IMAGE" | "VIDEO";
        MediaRule: {
            kind: components["schemas"]["Kind"];
            lookedUp: components["schemas"]["LocalDate"];
            /** Format: int64 */
            maxBytes?: number | null;
            /** Format: int32 */
            maxCount?: number | null;
            /** Format: int64 */
            maxPixels?: number | null;
            /** Format: double */
            maxRatio?: number | null;
            /** Format: double */
            maxSeconds?: number | null;
            /** Format: double */
            minRatio?: number | null;
            /** Format: double */
            minSeconds?: number | null;
            /** Format: uri */
            source: string;
            types: string[];
        };
        MediaView: {
            altText?: string;
            /** Format: int64 */
            bytes: number;
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            /** Format: int64 */
            durationMillis?: number;
            /** Format: uri */
            embedUrl: string;
            /** Format: int32 */
            height: number;
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["MediaKind"];
            linksExpireAt: components["schemas"]["Instant"];
            mediaType: string;
            name: string;
            /** Format: uri */
            thumbnailUrl?: string;
            updatedAt: components["schemas"]["Instant"];
            /** Format: uri */
            url: string;
            /** Format: int64 */
            version: number;
            warnings: components["schemas"]["MediaWarning"][];
            /** Format: int32 */
            width: number;
        };
        /** @enum {string} */
        MediaWarning: "ALT_TEXT_MISSING";
        ModelUsage: {
            /** Format: int64 */
            budget: number;
            configured: boolean;
            cost: number;
            engine: string;
            from: components["schemas"]["LocalDate"];
            items: components["schemas"]["Purpose"][];
            /** Format: int64 */
            left: number;
            /** Format: int64 */
            spent: number;
            to: components["schemas"]["LocalDate"];
            /** Format: int64 */
            unpriced: number;
        };
        OptimizedText: {
            changed: boolean;
            engine?: string;
            fallback?: components["schemas"]["Fallback"];
            kept: string[];
            /** Format: int32 */
            length: number;
            /** Format: int32 */
            maxLength: number;
            text: string;
        };
        OptimizeLength: {
            accountId?: string | null;
            /** @example We asked 47 teams how they work. See https://example.org/teams. */
            content: string;
            /** Format: int32 */
            maxLength?: number | null;
            platform?: components["schemas"]["Channel"] | null;
            voiceId?: components["schemas"]["UUID"] | null;
        };
        /** @enum {string} */
        Outcome: "CREATED" | "EXISTING" | "REFUSED";
        OverrideLimits: {
            accountId?: string | null;
            limits: {
                [key: string]: number;
            };
            reason?: string | null;
        };
        PageBrandVoiceView: {
            items: components["schemas"]["BrandVoice"][];
            nextCursor?: string | null;
        };
        PageFeedView: {
            items: components["schemas"]["Feed"][];
            nextCursor?: string | null;
        };
        PageMediaView: {
            items: components["schemas"]["MediaView"][];
            nextCursor?: string | null;
        };
        PageRevisionSummary: {
            items: components["schemas"]["RevisionSummary"][];
            nextCursor?: string | null;
        };
        Piece: {
            id: components["schemas"]["UUID"];
            /** Format: int64 */
            version?: number | null;
        };
        PiecePerformance: {
            asOf: components["schemas"]["Instant"];
            clickRate?: number;
            conversionRate?: number;
            engagementRate?: number;
            human: {
                [key: string]: number;
            };
            openRate?: number;
            totals: {
                [key: string]: number;
            };
        };
        Pieces: {
            blogPostId: components["schemas"]["UUID"];
            items: components["schemas"]["ContentView"][];
            lessons: components["schemas"]["Lesson"][];
        };
        PlatformLimit: {
            limit: components["schemas"]["Limit"];
            lookedUp: components["schemas"]["LocalDate"];
            note?: string;
            overridden: boolean;
            /** Format: uri */
            source: string;
            /** Format: int32 */
            standard: number;
            /** Format: int32 */
            value: number;
        };
        PlatformRuleList: {
            items: components["schemas"]["PlatformRules"][];
        };
        PlatformRules: {
            counting: components["schemas"]["Counting"];
            limits: components["schemas"]["PlatformLimit"][];
            media: components["schemas"]["MediaRule"][];
            platform: components["schemas"]["Channel"];
        };
        PostMeta: {
            author?: string;
            description?: string;
            empty?: boolean;
            title?: string;
        };
        ProblemBody: {
            detail?: string;
            errors?: components["schemas"]["FieldError"][];
            /** Format: int32 */
            status: number;
            title: string;
            traceId?: string;
            /** Format: uri */
            type: string;
        };
        /** @enum {string} */
        ProposalState: "OPEN" | "ACCEPTED" | "DISCARDED";
        /** @enum {string} */
        PublicationState: "PREPARED" | "SCHEDULED" | "PUBLISHED" | "FAILED" | "CANCELLED";
        PublicationView: {
            campaignId: components["schemas"]["UUID"];
            itemId: components["schemas"]["UUID"];
            publishedAt?: components["schemas"]["Instant"];
            reason?: string;
            scheduledFor?: components["schemas"]["Instant"];
            state: components["schemas"]["PublicationState"];
            url?: string;
        };
        Purpose: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            cacheRead: number;
            /** Format: int64 */
            cacheWrite: number;
            /** Format: int64 */
            calls: number;
            cost: number;
            day: components["schemas"]["LocalDate"];
            /** Format: int64 */
            input: number;
            model: string;
            /** Format: int64 */
            output: number;
            purpose: string;
            /** Format: int64 */
            unpriced: number;
        };
        Reason: {
            code: components["schemas"]["Code"];
            /** Format: double */
            effect: number;
        };
        Recommendation: {
            history?: components["schemas"]["ChannelHistory"];
            lessons: components["schemas"]["Lesson"][];
            platform: components["schemas"]["Channel"];
            reasons: components["schemas"]["Reason"][];
            /** Format: double */
            score: number;
        };
        Recommendations: {
            items: components["schemas"]["Recommendation"][];
        };
        RecommendPlatforms: {
            content: string;
            title?: string | null;
        };
        RepurposePost: {
            campaignId?: components["schemas"]["UUID"] | null;
            platforms?: components["schemas"]["Channel"][] | null;
            voiceId?: components["schemas"]["UUID"] | null;
        };
        RevisionComparison: {
            changed: string[];
            from: components["schemas"]["RevisionView"];
            to: components["schemas"]["RevisionView"];
        };
        /** @enum {string} */
        RevisionKind: "CREATED" | "COPIED" | "EDITED" | "STATUS_CHANGED" | "RESTORED" | "PROPOSED" | "ACCEPTED";
        RevisionSummary: {
            changedAt: components["schemas"]["Instant"];
            changedBy: string;
            engine?: string;
            /** Format: int32 */
            fromNumber?: number;
            kind: components["schemas"]["RevisionKind"];
            /** Format: int32 */
            number: number;
            proposal?: components["schemas"]["ProposalState"];
            reason?: string;
            status: components["schemas"]["ContentStatus"];
        };
        RevisionView: {
            angle?: string;
            body: string;
            hashtags: string[];
            /** Format: int32 */
            length: number;
            lines: components["schemas"]["Line"][];
            /** Format: uri */
            link?: string;
            media: string[];
            parts: string[];
            previewText?: string;
            revision: components["schemas"]["RevisionSummary"];
            script: components["schemas"]["Scene"][];
            subject?: string;
            text: string;
        };
        Rewrite: {
            fallback?: components["schemas"]["Fallback"];
            proposal: components["schemas"]["RevisionView"];
        };
        RewritePiece: {
            /** @example Begin with the result, and address team leads. */
            instruction?: string | null;
            /** Format: int32 */
            maxLength?: number | null;
            tone?: components["schemas"]["Tone"] | null;
        };
        /** @enum {string} */
        Rule: "EMPTY" | "LENGTH" | "BYTES" | "CHARACTERS" | "HASHTAGS" | "MENTIONS" | "LINKS" | "MEDIA_MISSING" | "MEDIA_COUNT" | "MEDIA_ADDRESS" | "MEDIA_TYPE" | "MEDIA_SIZE" | "MEDIA_RATIO" | "MEDIA_DURATION" | "PARTS" | "SUBJECT_MISSING" | "SUBJECT_LENGTH" | "PREVIEW_LENGTH";
        Scene: {
            /** Format: int32 */
            from: number;
            onScreen: string;
            spoken: string;
            /** Format: int32 */
            to: number;
        };
        /** @enum {string} */
        Tone: "NEUTRAL" | "FACTUAL" | "FRIENDLY" | "BOLD" | "FORMAL" | "PLAYFUL";
        /** @enum {string} */
        Trait: "ANGLE" | "HOOK" | "LENGTH" | "HASHTAG";
        /** Format: uuid */
        UUID: string;
        ValidateText: {
            accountId?: string | null;
            media?: string[] | null;
            platform: components["schemas"]["Channel"];
            subject?: string | null;
            text: string;
        };
        Validation: {
            allowed: boolean;
            /** Format: int32 */
            length: number;
            /** Format: int32 */
            maxLength: number;
            platform: components["schemas"]["Channel"];
            violations: components["schemas"]["Violation"][];
        };
        Variation: {
            angle: string;
            body: string;
            /** Format: double */
            distance: number;
            engine: string;
            hashtags: string[];
            /** Format: int32 */
            length: number;
            previewText?: string;
            subject?: string;
            text: string;
            tone: string;
        };
        Variations: {
            fallback?: components["schemas"]["Fallback"];
            items: components["schemas"]["Variation"][];
            platform: components["schemas"]["Channel"];
            /** Format: int32 */
            requested: number;
        };
        Violation: {
            advice: boolean;
            /** Format: int32 */
            from?: number | null;
            message: string;
            part: string;
            rule: components["schemas"]["Rule"];
            /** Format: int32 */
            to?: number | null;
        };
        WriteVariations: {
            accountId?: string | null;
            /** @example Our team measured its culture. Every engineer answered. The results changed how we meet. */
            content: string;
            /** Format: int32 */
            count?: number | null;
            platform?: components["schemas"]["Channel"] | null;
            title?: string | null;
            voiceId?: components["schemas"]["UUID"] | null;
        };
    };
    responses: {
        /** @description The body, a parameter or a header is invalid; `errors` names each field. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The token's role does not allow this operation. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description `Accept` allows none of the media types of the answer. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The resource was not found, or it belongs to another tenant. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The resource has changed since the version in `If-Match`. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The body is larger than the service accepts. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The token is missing, invalid or expired. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The service, its database or its broker is unavailable at the moment; `Retry-After` says when to try again. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description Any other error. Quote its `traceId` when you report it. */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description A rule rejects the request, or its `Idempotency-Key` was used for a different request. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The media type of the body is missing, invalid or not supported. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBlogPosts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                status?: components["schemas"]["BlogStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; the counts cover all pages and statuses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlogPostList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createBlogPost: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBlogPost"];
            };
        };
        responses: {
            /** @description The draft; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlogPostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateBlogPost: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBlogPost"];
            };
        };
        responses: {
            /** @description The edited post; ETag has its new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlogPostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The post is archived; move it to DRAFT first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    changeBlogPostStatus: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBlogStatus"];
            };
        };
        responses: {
            /** @description The post in its new status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlogPostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The new status cannot follow the current one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The tenant's approvals need four eyes, and the caller has changed the post since it was last approved. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getBlogPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post; ETag has its version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlogPostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    generateBlogPost: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GeneratePost"];
            };
        };
        responses: {
            /** @description The draft; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlogPostView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description No post is about the theme, and no keyword names a section. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    importBlogPosts: {
        parameters: {
            query?: {
                /** @description The file name, which becomes the slug if the front matter has none. */
                name?: string;
                site?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/atom+xml": string;
                "application/rss+xml": string;
                "application/xml": string;
                "multipart/form-data": {
                    files: string[];
                };
                "text/html": string;
                "text/markdown": string;
                "text/x-markdown": string;
                "text/xml": string;
            };
        };
        responses: {
            /** @description The outcome of each file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description The single file has no readable post. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    approveContentPieces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovePieces"];
            };
        };
        responses: {
            /** @description The result of each piece, also if all were refused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listBrandVoices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBrandVoiceView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createBrandVoice: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBrandVoice"];
            };
        };
        responses: {
            /** @description The voice. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandVoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another voice has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getBrandVoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The voice; ETag has its version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandVoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteBrandVoice: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The voice is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description A feed makes its pieces in this voice. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateBrandVoice: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBrandVoice"];
            };
        };
        responses: {
            /** @description The changed voice; ETag has its new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandVoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another voice has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listFeeds: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFeedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    addFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddFeed"];
            };
        };
        responses: {
            /** @description The feed, which is polled within seconds; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description The feed was added before, or there are too many feeds. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeFeed"];
            };
        };
        responses: {
            /** @description The changed feed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description A platform has no text posts, or there is no such voice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    pollFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed, now due. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The feed is paused, and nothing changes; resume it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listMedia: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: components["schemas"]["MediaKind"];
                limit?: number;
                /** @description Words of the name or the alternative text. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMediaView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    fetchMedia: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FetchMedia"];
                "multipart/form-data": {
                    altText?: string;
                    /** Format: binary */
                    file?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description The library has this file already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description The file was added; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description The file was deleted at the same time; repeat the request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The file is not of an accepted format, damaged, or too large; or its address cannot be read. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many files are being fetched; repeat the request later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The description of the file; ETag has its version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteMedia: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Content pieces or blog posts use it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateMedia: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMedia"];
            };
        };
        responses: {
            /** @description The changed description; ETag has its new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getMediaFile: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
                "If-Range"?: string;
                Range?: string;
            };
            path: {
                file: string;
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/gif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "video/mp4": string;
                    "video/quicktime": string;
                };
            };
            /** @description The part that Range asked for; Content-Range has its position. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/gif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "video/mp4": string;
                    "video/quicktime": string;
                };
            };
            /** @description The client has this version of the file. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            /** @description The link is invalid, has expired, or its file was deleted. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description The file is shorter than the start of the range. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    headMediaFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The headers that GET sends for the whole file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The link is invalid, has expired, or its file was deleted. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getModelUsage: {
        parameters: {
            query?: {
                from?: components["schemas"]["LocalDate"];
                to?: components["schemas"]["LocalDate"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The use of the tenant's calls; empty without a model. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelUsage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    optimizeContentLength: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptimizeLength"];
            };
        };
        responses: {
            /** @description The text that fits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptimizedText"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description A request with this key is in progress; `Retry-After` says when to repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description No whole sentence fits. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getContentPiece: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The piece; ETag has its version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getPlatformRecommendations: {
        parameters: {
            query: {
                /**
                 * @description The text
                 * @example We measured our culture.
                 */
                content: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The platforms, the best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    recommendPlatforms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendPlatforms"];
            };
        };
        responses: {
            /** @description The platforms, the best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    repurposeBlogPost: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepurposePost"];
            };
        };
        responses: {
            /** @description The pieces, as drafts. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pieces"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The post is archived, or the same request is in progress. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContentPieces: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; the counts cover all pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentOverview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateContentPiece: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditContent"];
            };
        };
        responses: {
            /** @description The edited piece; ETag has its new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The piece is released; move it to DRAFT first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The edited piece breaks rules of its platform. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContentRevisions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRevisionSummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getContentRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    acceptContentProposal: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The piece with the proposed text; ETag has its new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The piece is released, or the revision is not a proposal, or was already accepted or discarded. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            /** @description The proposed text breaks rules of the platform. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    discardContentProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposal, now discarded; it stays in the history, and the piece is unchanged. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The revision is not a proposal, or was already accepted or discarded. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    restoreContentRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The piece with the restored contents; ETag has its new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The piece is released; move it to DRAFT first. Or the revision is a proposal; accept it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            /** @description The restored contents break rules of the platform. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    compareContentRevisions: {
        parameters: {
            query: {
                /**
                 * @description The number of a revision
                 * @example 1
                 */
                from: number;
                /**
                 * @description The number of another
                 * @example 2
                 */
                to: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Both revisions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionComparison"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    rewriteContent: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewritePiece"];
            };
        };
        responses: {
            /** @description The proposal, a new revision of the piece. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rewrite"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The piece is released (move it to DRAFT first), or the same request is in progress. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description Nothing that was asked for can be written. The problem has the member fallback if a model failed, with the codes of the same field of a piece; else the member reason: FITS_ALREADY, INSTRUCTION_NEEDS_MODEL, NO_OTHER_OPENING, PARTS_NEED_MODEL or NOTHING_FITS. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    changeContentPieceStatus: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContentStatus"];
            };
        };
        responses: {
            /** @description The piece in its new status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The new status cannot follow the current one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The piece breaks rules of its platform, one of its authors approves it, a rejection has no reason, or the status cannot be set by hand. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listPlatformRules: {
        parameters: {
            query?: {
                accountId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules of each platform with text posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformRuleList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    overridePlatformLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: components["schemas"]["Channel"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideLimits"];
            };
        };
        responses: {
            /** @description The rules of the platform with the limits that differ. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformRules"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    resetPlatformLimits: {
        parameters: {
            query?: {
                accountId?: string;
            };
            header?: never;
            path: {
                platform: components["schemas"]["Channel"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits no longer differ. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getContentSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant's settings, or the defaults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    changeContentSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContentSettings"];
            };
        };
        responses: {
            /** @description The new settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    validateContent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateText"];
            };
        };
        responses: {
            /** @description The rules that the text breaks, with their positions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Validation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    writeContentVariations: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteVariations"];
            };
        };
        responses: {
            /** @description The variations; nothing is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description A request with this key is in progress; `Retry-After` says when to repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The text has material for fewer than three variations. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
}

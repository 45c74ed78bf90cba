// Written by `npm run types` from the OpenAPI document of content-service. Not to be edited.

export interface paths {
    "/marketing/blog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists posts without their text, newest first */
        get: {
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
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageBlogPostView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        /** Writes a post */
        post: {
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
                /** @description The draft; Location leads to it */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Edits a post; what is absent stays as it is */
        patch: {
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
                /** @description The post, with its new version as ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BlogPostView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Moves a post on: DRAFT, PENDING_REVIEW, APPROVED, PUBLISHED, ARCHIVED */
        patch: {
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
                /** @description The post in its new state */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BlogPostView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The new state cannot follow the present one */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/marketing/blog/{idOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a post */
        get: {
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
                /** @description The post, with its version as ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BlogPostView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
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
        /** Imports several posts; the same file again changes nothing */
        post: {
            parameters: {
                query?: {
                    /** @description File name; its slug where the front matter has none */
                    name?: string;
                    site?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        "*"?: string[];
                    };
                    "text/html": string;
                    "text/markdown": string;
                    "text/x-markdown": string;
                };
            };
            responses: {
                /** @description What became of each file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
                /** @description It holds no post that can be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** One piece, whole: its text, what it looks like when it goes out, and what a platform would refuse */
        get: {
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
                /** @description The piece, with its version as ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContentView"];
                    };
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such piece of this tenant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
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
        /** Makes one piece for each platform from a whole post; asked again, it makes different ones */
        post: {
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
                /** @description The pieces, as drafts */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such post */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Lists the pieces of a post, newest first, with counts by platform and status */
        get: {
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
                /** @description One page; the counts are of all */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContentOverview"];
                    };
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edits a piece that is not released; what is absent stays as it is */
        patch: {
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
                /** @description The piece, with its new version as ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContentView"];
                    };
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The platform would refuse it; errors tell why and where */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Moves a piece on: DRAFT, IN_REVIEW, APPROVED, REJECTED, SCHEDULED, PUBLISHED */
        patch: {
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
                /** @description The piece in its new state */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContentView"];
                    };
                };
                /** @description No valid token */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The role does not allow it */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The new state cannot follow the present one */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The platform would refuse it; errors tell why and where */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        /** Checks a text by the rules of a platform */
        post: {
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
                /** @description Which rules it breaks, and where */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Validation"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        BlogPostView: {
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
            publishedAt?: components["schemas"]["Instant"];
            slug: string;
            status: components["schemas"]["BlogStatus"];
            title: string;
            updatedAt: components["schemas"]["Instant"];
            /** Format: uri */
            url?: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        BlogStatus: "DRAFT" | "PENDING_REVIEW" | "APPROVED" | "PUBLISHED" | "ARCHIVED";
        ChangeBlogStatus: {
            status: components["schemas"]["BlogStatus"];
        };
        ChangeContentStatus: {
            reason?: string;
            status: components["schemas"]["ContentStatus"];
        };
        /** @enum {string} */
        Channel: "EMAIL" | "TWITTER" | "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "TIKTOK" | "ADS";
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
        /** @enum {string} */
        ContentStatus: "DRAFT" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "SCHEDULED" | "PUBLISHED";
        ContentView: {
            blogPostId: components["schemas"]["UUID"];
            body: string;
            campaignId?: components["schemas"]["UUID"];
            createdAt: components["schemas"]["Instant"];
            engine: string;
            hashtags: string[];
            id: components["schemas"]["UUID"];
            /** Format: int32 */
            length: number;
            /** Format: uri */
            link?: string;
            /** Format: int32 */
            maxLength: number;
            media: string[];
            platform: components["schemas"]["Channel"];
            previewText?: string;
            status: components["schemas"]["ContentStatus"];
            subject?: string;
            text: string;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
            violations: components["schemas"]["Violation"][];
        };
        CreateBlogPost: {
            content: string;
            excerpt?: string;
            format?: components["schemas"]["Format"];
            /** Format: uri */
            image?: string;
            keywords?: string[];
            language?: string;
            slug?: string;
            title: string;
            /** Format: uri */
            url?: string;
        };
        EditBlogPost: {
            content?: string;
            excerpt?: string;
            format?: components["schemas"]["Format"];
            /** Format: uri */
            image?: string;
            keywords?: string[];
            language?: string;
            title?: string;
            /** Format: uri */
            url?: string;
        };
        EditContent: {
            hashtags?: string[];
            /** Format: uri */
            link?: string;
            media?: string[];
            previewText?: string;
            subject?: string;
            text?: string;
        };
        /** @enum {string} */
        Format: "MARKDOWN" | "HTML";
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
        Outcome: "CREATED" | "EXISTING" | "REFUSED";
        PageBlogPostView: {
            items: components["schemas"]["BlogPostView"][];
            nextCursor?: string;
        };
        RepurposePost: {
            campaignId?: components["schemas"]["UUID"];
            platforms?: components["schemas"]["Channel"][];
        };
        /** @enum {string} */
        Rule: "EMPTY" | "LENGTH" | "CHARACTERS" | "HASHTAGS" | "MENTIONS" | "MEDIA_MISSING" | "MEDIA_COUNT" | "MEDIA_ADDRESS" | "SUBJECT_MISSING" | "SUBJECT_LENGTH";
        /** Format: uuid */
        UUID: string;
        ValidateText: {
            media?: string[];
            platform: components["schemas"]["Channel"];
            subject?: string;
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
        Violation: {
            advice: boolean;
            /** Format: int32 */
            from?: number;
            message: string;
            part: string;
            rule: components["schemas"]["Rule"];
            /** Format: int32 */
            to?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

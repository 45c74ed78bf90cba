/**
 * A service's document leaves open which fields are always there: this makes them so, but for those that are named, which
 * may be absent or null.
 */
export type Present<T, May extends string = never> = T extends readonly (infer One)[]
    ? Present<One, May>[]
    : T extends object
      ? { [K in keyof T as K extends May ? never : K]-?: Present<NonNullable<T[K]>, May> } & {
            [K in keyof T as K extends May ? K : never]?: Present<NonNullable<T[K]>, May> | null;
        }
      : T;

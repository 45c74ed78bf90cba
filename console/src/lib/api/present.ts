/** Makes all fields of a generated type required, except the named ones: they may be absent or null. */
export type Present<T, Optional extends string = never> = T extends readonly (infer Item)[]
    ? Present<Item, Optional>[]
    : T extends object
      ? { [K in keyof T as K extends Optional ? never : K]-?: Present<NonNullable<T[K]>, Optional> } & {
            [K in keyof T as K extends Optional ? K : never]?: Present<NonNullable<T[K]>, Optional> | null;
        }
      : T;
